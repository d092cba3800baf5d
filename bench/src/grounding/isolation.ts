import type { Knowledge } from './knowing.ts'

const PAIRS = 12

export type IsolationResult = { people: number; looks: number; seen: number; own: number }

/** People with a company of the same name and documents of their own: how often one of them sees something of another. */
export async function tryIsolation(knowledge: Knowledge): Promise<IsolationResult> {
  const names = ['㈜가온물산', '가온물산', '가온 물산 주식회사']
  const people = await Promise.all(Array.from({ length: PAIRS }, () => knowledge.person()))
  const marks = people.map((_, at) => `비밀표지${'가나다라마바사아자차카타파하'.charAt(at)}`)
  for (const [at, actor] of people.entries()) {
    const { id } = await knowledge.library.addCompany(actor, names[at % names.length] ?? '')
    const text = `당사는 내년에 ${marks[at]} 사업을 새로 시작할 계획입니다.\n${marks[at]} 인재상은 서로를 존중하는 사람입니다.`
    await knowledge.library.addDocument(actor, id, {
      title: '메모',
      kind: 'note',
      source: null,
      published: null,
      content: { text },
    })
  }
  const result: IsolationResult = { people: people.length, looks: 0, seen: 0, own: 0 }
  for (const [at, actor] of people.entries()) {
    const company = names[(at + 1) % names.length] ?? ''
    const query = `${marks.join(' ')} 계획 인재상`
    const seen = [
      await knowledge.forPlan(actor, company),
      await knowledge.brief(actor, company),
      await knowledge.library.search(actor, { company }, { query, limit: 50 }, new AbortController().signal),
      await knowledge.library.search(actor, null, { query, limit: 50 }, new AbortController().signal),
    ].map((each) => JSON.stringify(each))
    result.looks += seen.length
    result.own += seen.filter((each) => each.includes(marks[at] ?? '?')).length
    result.seen += seen.filter((each) => marks.some((mark, of) => of !== at && each.includes(mark))).length
  }
  return result
}
