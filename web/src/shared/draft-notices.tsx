import { useSharedText } from './shared-text.ts'
import { Notice } from './ui/notice.tsx'

/** That what was typed before is back, or that this browser will not keep it. */
export function DraftNotices({ draft: { restored, kept } }: { draft: { restored: boolean; kept: boolean } }) {
  const shared = useSharedText()
  return (
    <>
      {restored && <Notice>{shared('draft.restored')}</Notice>}
      {!kept && <Notice look="warning">{shared('draft.notKept')}</Notice>}
    </>
  )
}
