import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Processes below a process, itself included, by the process table of Linux. */
function below(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`)
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
      return stat === '' ? [] : [{ pid: Number(name), parent: Number(parent) }]
    })
  const found = [pid]
  for (const one of found) found.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid))
  return found
}

/** Megabytes of memory that a process and all below it hold at this moment. */
export function memoryMegabytes(pid: number): number {
  return below(pid).reduce((sum, one) => {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${one}/status`))?.[1]
    return sum + Number(kilobytes ?? 0) / 1024
  }, 0)
}

/** Sockets that reach beyond this machine, of a process and all below it. */
export function outsideConnections(pid: number): number {
  const processes = below(pid)
  const own = new Set(processes.flatMap(socketsOf))
  const lines = processes.flatMap((one) =>
    ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) => read(`/proc/${one}/net/${kind}`).split('\n').slice(1)),
  )
  return new Set(lines.filter((line) => isOutside(line, own))).size
}

/** Columns of the kernel's table: the remote address is the third, the inode the tenth. Ours is 127.0.0.1 or nothing. */
function isOutside(line: string, own: ReadonlySet<string>): boolean {
  const columns = line.trim().split(/\s+/)
  const remote = columns[2] ?? ''
  return own.has(columns[9] ?? '') && !/^(0+|0100007F|0+1000000):/.test(remote)
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      const link = readlinkSync(`/proc/${pid}/fd/${name}`)
      return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []
    })
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
