import { Admin } from '../../features/admin/admin.tsx'
import { Engines } from '../../features/settings/engines-part.tsx'

export function AdminPage() {
  return <Admin engines={<Engines />} />
}
