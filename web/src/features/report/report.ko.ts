export const reportKo = { title: '면접 결과' } as const
