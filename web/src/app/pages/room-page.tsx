import { getRouteApi } from '@tanstack/react-router'
import { Room } from '../../features/room/room.tsx'

const route = getRouteApi('/quiet/interviews/$interviewId')

export function RoomPage() {
  const { interviewId } = route.useParams()
  return <Room key={interviewId} interviewId={interviewId} />
}
