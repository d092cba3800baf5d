import { Welcome } from '../../features/welcome/welcome.tsx'
import { useSharedText } from '../../shared/shared-text.ts'

export function WelcomePage() {
  const say = useSharedText()
  return (
    <>
      <title>{say('app.name')}</title>
      <Welcome />
    </>
  )
}
