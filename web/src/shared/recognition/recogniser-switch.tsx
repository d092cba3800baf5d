import { getRecogniser } from '@maju/contracts/recognition'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { Switch } from '../ui/switch.tsx'
import { agreeToRecogniser, useAgreedRecogniser } from './agreed-recogniser.ts'
import { useRecognitionText } from './recognition-text.ts'

/** Leave for a service to read pictures in files, where the server has one; off at first, and given to one by its name. */
export function RecogniserSwitch() {
  const { call } = useClient()
  const say = useRecognitionText()
  const agreed = useAgreedRecogniser()
  const { data } = useQuery({
    queryKey: ['recogniser'],
    queryFn: ({ signal }) => call(getRecogniser, { signal }),
    staleTime: 60_000,
  })
  if (!data?.recogniser) return null
  const { name, leavesMachine } = data.recogniser
  const way = leavesMachine ? 'elsewhere' : 'here'
  return (
    <Switch
      label={say(way, { name })}
      hint={say(`${way}.hint`)}
      checked={agreed === name}
      onChange={(on) => agreeToRecogniser(on ? name : '')}
    />
  )
}
