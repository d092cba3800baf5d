/** Hands bytes to the browser as a download. */
export function saveFile(bytes: Uint8Array, { name, type }: { name: string; type: string }): void {
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the address by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
