import { z } from 'zod'
import { route } from './route.ts'

/** More lines than any page bears. */
const MOST_LINES = 5000

const place = z.number().min(-1e6).max(1e6)

/** What was recognised on one picture. */
export const recognisedSheet = z.object({
  width: z.number().positive().max(1e5),
  height: z.number().positive().max(1e5),
  /** By how much its text is turned clockwise, in radians. */
  turned: z.number().min(-Math.PI).max(Math.PI),
  /** Boxes lie on the picture as it is when it has been turned back around its middle, in the unit of its width. */
  lines: z
    .array(
      z.object({
        text: z.string().max(10_000),
        confidence: z.number().min(0).max(1),
        box: z.object({ left: place, top: place, right: place, bottom: place }),
      }),
    )
    .max(MOST_LINES),
})
export type RecognisedSheet = z.infer<typeof recognisedSheet>
export type RecognisedLine = RecognisedSheet['lines'][number]

/** The name of a service that a person lets see pictures: leave is given to one by its name, and holds for no other. */
export const agreedRecogniser = z.object({ recogniser: z.string().max(200).optional() })

/** What reads letters in pictures better than this machine does, so that a person can choose it or leave it. */
const recogniserInfo = z.object({
  /** `provider/model` */
  name: z.string(),
  /** Pictures of pages are sent on to another machine. */
  leavesMachine: z.boolean(),
})
export type RecogniserInfo = z.infer<typeof recogniserInfo>

export const getRecogniser = route({
  name: 'getRecogniser',
  summary: 'The service that reads letters in pictures for those who choose it; null where this machine alone does.',
  method: 'GET',
  path: '/recogniser',
  access: 'public',
  reply: z.object({ recogniser: recogniserInfo.nullable() }),
})
