import { resumeContent } from '@maju/contracts/resumes'
import { expect, test } from 'vitest'
import { resumeFileName } from './file-name.ts'

const named = (title: string, name: string | null, language: 'ko' | 'en' = 'ko') =>
  resumeContent.parse({
    title,
    language,
    template: 'modern',
    summary: '',
    parts: [],
    letters: [],
    entries: name === null ? [] : [{ section: 'person', value: { name } }],
  })

test('a file is called after what it is, whose it is, and what they call it', () => {
  expect(resumeFileName(named('나래물산 지원', '김가상'), 'pdf')).toBe('이력서_김가상_나래물산 지원.pdf')
  expect(resumeFileName(named('Analyst', 'Jane Doe', 'en'), 'json')).toBe('Résumé_Jane Doe_Analyst.json')
  expect(resumeFileName(named('이력서', null), 'docx')).toBe('이력서.docx')
})

test('what a system could take for a path or a pattern is no part of the name', () => {
  expect(resumeFileName(named('../..\\a:b*?"<>|\u202egpj.', '가\u0000나'), 'pdf')).toBe('이력서_가 나_a b gpj.pdf')
})

test('a long title is cut, and the kind of file stays', () => {
  const name = resumeFileName(named('가'.repeat(200), '김가상'), 'pdf')
  expect(name).toMatch(/^이력서_김가상_가+\.pdf$/u)
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
})
