import { json, startBadServer } from '../wire/bad-server.conformance.ts'
import type { Said } from './filing-source.conformance.ts'

/** Answers as both registers do when they are asked for the reports of a company, well or badly. */
export const startRegisters = () =>
  startBadServer<Said>(({ path }) => ({
    ...json,
    whole: (said) => JSON.stringify(/\/submissions\//.test(path) ? edgar(said) : openDart(said)),
    half: '{"status": "000", "filings": {"recent"',
    error: (code, message) => ({ error: { code, message } }),
  }))

const openDart = ({ reports }: Said) =>
  reports.length === 0
    ? { status: '013', message: '조회된 데이타가 없습니다.' }
    : {
        status: '000',
        message: '정상',
        list: reports.map(({ published }) => ({
          corp_code: '00126380',
          corp_name: '한빛전자',
          report_nm: `사업보고서 (${Number(published.slice(0, 4)) - 1}.12)`,
          rcept_no: `${published.replaceAll('-', '')}000001`,
          rcept_dt: published.replaceAll('-', ''),
          rm: '',
        })),
      }

const edgar = ({ reports }: Said) => ({
  cik: '320193',
  filings: {
    recent: {
      accessionNumber: reports.flatMap(({ published }) => [
        `0000000001-${published.slice(2, 4)}-000001`,
        '0000000001-00-000002',
      ]),
      filingDate: reports.flatMap(({ published }) => [published, published]),
      reportDate: reports.flatMap(({ published }) => [published, '']),
      form: reports.flatMap(() => ['10-K', '8-K']),
      primaryDocument: reports.flatMap(() => ['annual.htm', 'event.htm']),
    },
  },
})
