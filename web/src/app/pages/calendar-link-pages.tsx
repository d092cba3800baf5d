import { getRouteApi } from '@tanstack/react-router'
import { GoogleReturn } from '../../features/calendar/google-return.tsx'
import { ConfirmMail, UnsubscribeMail } from '../../features/calendar/mail-links.tsx'

const google = getRouteApi('/shell/account/calendar/google')
const confirm = getRouteApi('/shell/mail/confirm/$token')
const unsubscribe = getRouteApi('/shell/mail/unsubscribe/$token')

export function GoogleReturnPage() {
  return <GoogleReturn returned={google.useSearch()} />
}

export function ConfirmMailPage() {
  const { token } = confirm.useParams()
  return <ConfirmMail key={token} token={token} />
}

export function UnsubscribeMailPage() {
  const { token } = unsubscribe.useParams()
  return <UnsubscribeMail key={token} token={token} />
}
