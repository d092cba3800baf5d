/**
 * Data between two marks that nobody but this request knows. The mark itself is taken out of the data first, so that no
 * document or answer can close the block and go on as an instruction.
 */
export function delimited(name: string, data: string, delimiter: string): string {
  const safe = delimiter === '' ? data : data.replaceAll(delimiter, '')
  return `[${name} ${delimiter}]\n${safe}\n[/${name} ${delimiter}]`
}
