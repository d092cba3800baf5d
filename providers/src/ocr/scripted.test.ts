import type { Behaviour } from '../wire/bad-server.conformance.ts'
import { asScript, faultAsLine } from '../wire/script.conformance.ts'
import { behavesLikeAPictureRecogniser } from './picture-recogniser.conformance.ts'
import { type Script, scriptedPictureRecogniser } from './scripted.ts'
import type { Said } from './wire-server.conformance.ts'

const asLine = (behaviour: Behaviour<Said>): Script[number] | null =>
  'say' in behaviour ? ('sheet' in behaviour.say ? { sheet: behaviour.say.sheet } : null) : faultAsLine(behaviour)

behavesLikeAPictureRecogniser({
  name: 'scriptedPictureRecogniser',
  make(behaviours, limits) {
    const replies = asScript(behaviours, asLine)
    return replies && { recogniser: scriptedPictureRecogniser({ replies, limits }) }
  },
})
