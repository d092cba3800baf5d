import { builtInBank } from '@maju/interviewer/bank/bank'
import { expect, test, vi } from 'vitest'
import { analyseDocuments } from './analyse-documents.ts'

const subject = {
  company: '가온페이',
  jobTitle: '백엔드 개발자',
  ncsMajor: null,
  language: 'ko' as const,
  resume: '경력\n가온페이 결제팀 2025-03 ~ 현재\n- 결제 서버를 옮겨 응답 시간을 30% 줄였다.',
  coverLetter: '',
  posting: '',
}

test('the same texts are read once; other texts, and another month of a job that goes on, are read anew', () => {
  const today = vi.fn<() => Date>(() => new Date('2026-11-29T09:00:00.000Z'))
  const none = {} as never
  const { byRules } = analyseDocuments({
    targets: none,
    documents: none,
    analyses: none,
    bank: builtInBank,
    modelIsConfigured: () => false,
    now: today,
  })
  const first = byRules(subject)
  expect(first.documents).toHaveLength(1)
  expect(byRules({ ...subject })).toBe(first)
  expect(byRules({ ...subject, resume: `${subject.resume}\n- 동료 3명을 가르쳤다.` }).inputs).not.toBe(first.inputs)
  expect(byRules({ ...subject, ncsMajor: '20' })).not.toBe(first)
  today.mockReturnValue(new Date('2026-12-01T09:00:00.000Z'))
  expect(byRules(subject)).not.toBe(first)
})
