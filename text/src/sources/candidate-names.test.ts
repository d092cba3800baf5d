import { expect, test } from 'vitest'
import { candidateNames } from './candidate-names.ts'

const ofResume = (text: string) => candidateNames([{ kind: 'resume', text }])

test.each([
  ['홍길동 | 백엔드 개발자\n\n경력', '홍길동'],
  ['\n# 홍길동 (010-0000-0000)\n경력', '홍길동'],
  ['홍길동\n경력', '홍길동'],
  ['Jane Q. Doe — Backend Engineer\nExperience', 'Jane Q. Doe'],
  ['이력서\n이름: 홍길동\n경력', '홍길동'],
])('the name at the head of %j is found', (text, name) => {
  expect(ofResume(text)).toEqual([name])
})

test.each([
  '이력서\n경력',
  '백엔드 개발자\n경력',
  '지원자\n경력',
  'Backend Engineer\nExperience',
  'Curriculum Vitae',
  '',
])('no name is made of %j', (text) => {
  expect(ofResume(text)).toEqual([])
})

test('the posting names nobody who is interviewed', () => {
  expect(candidateNames([{ kind: 'posting', text: '홍길동\n담당자 이름: 성춘향' }])).toEqual([])
})
