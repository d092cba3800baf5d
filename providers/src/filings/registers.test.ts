import { overTheWire, secretKey } from '../wire/provider.conformance.ts'
import { edgar } from './edgar.ts'
import { behavesLikeAFilingSource } from './filing-source.conformance.ts'
import { openDart } from './open-dart.ts'
import { startRegisters } from './registers.conformance-server.ts'

behavesLikeAFilingSource(
  overTheWire('OpenDART', startRegisters, (url, wire) => ({
    source: openDart({ apiKey: secretKey, baseUrl: url, now: () => Date.parse('2026-11-29'), ...wire }),
    companyId: '00126380',
  })),
)

behavesLikeAFilingSource(
  overTheWire('EDGAR', startRegisters, (url, wire) => ({
    source: edgar({ contact: secretKey, dataUrl: url, filesUrl: url, ...wire }),
    companyId: '320193',
  })),
)
