import { useState } from 'react'
import { useClient } from '../../../shared/client.tsx'
import { useAskBeforeLeaving } from '../../../shared/files/use-ask-before-leaving.ts'
import { useLookAgain } from '../document-queries.ts'
import { documentSender, type Sending } from './document-sender.ts'

/** The files that this page sends. */
export function useSendings() {
  const { call } = useClient()
  const lookAgain = useLookAgain()
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const [sender] = useState(() => documentSender({ call, tell: setSendings, onSent: lookAgain }))
  useAskBeforeLeaving(sendings.some(({ state }) => state !== 'failed'))
  return { sendings, ...sender }
}
