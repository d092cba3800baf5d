import type { Account } from '@maju/contracts/account'
import type { Engine } from '@maju/contracts/admin'
import { useState } from 'react'
import { RecogniserSwitch } from '../../shared/recognition/recogniser-switch.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { PasswordField } from '../../shared/ui/password-field.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useDeleteMe, useExport } from './settings-queries.ts'
import { useSettingsText } from './settings-text.ts'

/** What is kept where, and what may leave the device. */
function WhatGoesWhere({ engines }: { engines: readonly Engine[] }) {
  const say = useSettingsText()
  const model = engines.find(({ ability, state }) => ability === 'language-model' && state !== 'off')
  const facts = [
    [say('privacy.here'), say('privacy.here.body')],
    [say('privacy.browser'), say('privacy.browser.body')],
    [say('privacy.model'), model ? say('privacy.model.on', { name: model.name }) : say('privacy.model.off')],
    [say('privacy.speech'), say('privacy.speech.body')],
    [say('privacy.recording'), say('privacy.recording.body')],
  ] as const
  return (
    <dl className="grid gap-5">
      {facts.map(([term, body]) => (
        <div key={term}>
          <dt className="font-bold">{term}</dt>
          <dd className="max-w-measure text-muted">{body}</dd>
        </div>
      ))}
    </dl>
  )
}

function DeleteAccount({ account }: { account: Account }) {
  const say = useSettingsText()
  const [asked, setAsked] = useState(false)
  const [password, setPassword] = useState('')
  const { mutate, isPending, error } = useDeleteMe()
  const remove = () => mutate(account.guest ? null : password)
  return (
    <div className="grid justify-items-start gap-2">
      <h3 className="font-bold">{say('delete.title')}</h3>
      <p className="max-w-measure text-muted">{say('delete.body')}</p>
      <Button look="danger" className="mt-1" onClick={() => setAsked(true)}>
        {say('delete.open')}
      </Button>
      <Confirm
        open={asked}
        title={say('delete.ask')}
        confirmLabel={say('delete.confirm')}
        busy={isPending}
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        <div className="grid gap-4">
          <p>{say('delete.ask.body')}</p>
          {!account.guest && (
            <PasswordField
              label={say('delete.password')}
              value={password}
              autoComplete="current-password"
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
          {error && <ErrorState error={error} />}
        </div>
      </Confirm>
    </div>
  )
}

/** What is kept, how to take it along and how to have it gone. */
export function PrivacyPart({ account, engines }: { account: Account; engines: readonly Engine[] }) {
  const say = useSettingsText()
  const toast = useToast()
  const { mutate, isPending, error } = useExport()
  return (
    <Card className="grid gap-8">
      <WhatGoesWhere engines={engines} />
      <RecogniserSwitch />
      <div className="grid justify-items-start gap-2 border-t border-line pt-6">
        <h3 className="font-bold">{say('export.title')}</h3>
        <p className="max-w-measure text-muted">{say('export.body')}</p>
        <Button
          className="mt-1"
          busy={isPending}
          onClick={() => mutate(undefined, { onSuccess: () => toast(say('export.done')) })}
        >
          {say('export.submit')}
        </Button>
        {error && <ErrorState error={error} />}
      </div>
      <DeleteAccount account={account} />
    </Card>
  )
}
