import { Career } from '../../features/career/career.tsx'

export function CareerPage() {
  return <Career />
}
