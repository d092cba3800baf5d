import { expect, onTestFinished, test } from 'vitest'
import { failure, secretKey } from '../wire/provider.conformance.ts'
import { configuredMailers } from './configured.ts'
import { mailServer } from './mail-server.fixture.ts'
import { behavesLikeAMailer, mailOf } from './mailer.conformance.ts'
import { smtpMailer } from './smtp-mailer.ts'

const patient = new AbortController().signal
const from = '마주 <maju@example.com>'

behavesLikeAMailer('SMTP', (server, limits) =>
  smtpMailer({ url: server.urlFor('operator', secretKey), from, ...limits }),
)

test('a wrong password is the operator’s, and a server that is not there is unreachable and may be tried again', async () => {
  const server = await mailServer({ password: 'right' })
  onTestFinished(() => server.close())
  const wrong = smtpMailer({ url: server.urlFor('operator', 'wrong'), from, timeoutSeconds: 5 })
  expect((await failure(wrong.send(mailOf(), patient))).kind).toBe('unauthorised')
  const nowhere = smtpMailer({ url: 'smtp://127.0.0.1:9', from, timeoutSeconds: 5 })
  expect(await failure(nowhere.send(mailOf(), patient))).toMatchObject({ kind: 'unreachable', retryable: true })
})

test('is configured by a server, a sender and where this instance is found; what is none of these is told without a word of it', () => {
  const all = {
    MAJU_SMTP_URL: 'smtps://a:b@mail.example',
    MAJU_MAIL_FROM: from,
    MAJU_PUBLIC_URL: 'https://maju.example',
  }
  expect(configuredMailers(all).sources.has('smtp')).toBe(true)
  expect(configuredMailers({ ...all, MAJU_MAIL_FROM: '' }).states).toMatchObject([
    { isReady: false, missing: ['MAJU_MAIL_FROM'] },
  ])
  for (const wrong of [
    { MAJU_SMTP_URL: 'https://secret.example' },
    { MAJU_MAIL_FROM: 'secret' },
    { MAJU_MAIL_FROM: 'a@b.c\nBcc: secret@b.c' },
  ]) {
    const { states, sources } = configuredMailers({ ...all, ...wrong })
    expect(sources.size).toBe(0)
    expect(JSON.stringify(states)).not.toContain('secret')
  }
})
