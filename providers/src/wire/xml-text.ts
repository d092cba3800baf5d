const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** What stands between two tags, its entities read. */
export const xmlText = (xml: string): string =>
  xml.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => NAMED[name] ?? '')

const MARKS: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '&': '&amp;' }

/** Any text as it can stand between two tags or in an attribute: nothing of it is read as XML. */
export const asXmlText = (text: string): string => text.replaceAll(/[<>"'&]/g, (mark) => MARKS[mark] ?? '')
