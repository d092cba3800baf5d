const NAMED: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** What stands between two tags, its entities read. */
export const xmlText = (xml: string): string =>
  xml.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => NAMED[name] ?? '')
