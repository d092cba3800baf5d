import { readPostingAt, readPostingFile } from '@maju/contracts/posting'
import type { Mount } from '../../platform/http/mount.ts'
import type { PostingService } from './posting.service.ts'

export function postingRoutes(mount: Mount, postings: PostingService) {
  mount.account(readPostingAt, ({ body, signal }) =>
    'address' in body ? postings.at(body.address, signal) : postings.ofText(body.text, signal),
  )
  mount.bytes(readPostingFile, ({ query, body, signal }) => postings.ofFile(body, query.recogniser ?? null, signal))
}
