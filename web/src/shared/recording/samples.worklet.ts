/** What a worklet finds around itself; the types of a page leave it out. */
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

/** Samples are handed on in pieces of this length: twenty a second, so that the page is seldom woken. */
const pieceSamples = 2048

/** Mixes what comes in to one channel, hands it on piece by piece, and lets it through unchanged. */
class Samples extends AudioWorkletProcessor {
  private piece = new Float32Array(pieceSamples)
  private filled = 0

  process([input]: Float32Array[][], [output]: Float32Array[][]): boolean {
    const channels = input ?? []
    const length = channels[0]?.length ?? 0
    for (let at = 0; at < length; at += 1) {
      let sum = 0
      for (const channel of channels) sum += channel[at] ?? 0
      const sample = sum / channels.length
      this.piece[this.filled] = sample
      this.filled += 1
      for (const channel of output ?? []) channel[at] = sample
      if (this.filled === pieceSamples) this.handOn()
    }
    return true
  }

  private handOn() {
    this.port.postMessage(this.piece, [this.piece.buffer])
    this.piece = new Float32Array(pieceSamples)
    this.filled = 0
  }
}

registerProcessor('samples', Samples)
