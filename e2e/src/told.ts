import { listRecordings, type Recording } from '@maju/contracts/recording'
import { getReport, type Report } from '@maju/contracts/report'
import type { Page } from 'playwright-core'

/** What the API says to this visitor. */
export const told = (page: Page, path: string): Promise<unknown> =>
  page.evaluate(async (address) => (await fetch(address)).json(), `/api/v2${path}`)

/** The interview in whose room or on whose report the visitor is. */
const interviewOf = (page: Page) => /interviews\/([^/?]+)/.exec(page.url())?.[1] ?? ''

export const recordingsOf = async (page: Page): Promise<Recording[]> =>
  listRecordings.reply.parse(await told(page, `/interviews/${interviewOf(page)}/recordings`))

export const reportOf = async (page: Page): Promise<Report> =>
  getReport.reply.parse(await told(page, `/interviews/${interviewOf(page)}/report`))
