import company from '../../packs/company.json' with { type: 'json' }
import core from '../../packs/core.json' with { type: 'json' }
import experienceProblem from '../../packs/experience-problem.json' with { type: 'json' }
import experienceSelf from '../../packs/experience-self.json' with { type: 'json' }
import experienceTeamwork from '../../packs/experience-teamwork.json' with { type: 'json' }
import experienceWork from '../../packs/experience-work.json' with { type: 'json' }
import family0106 from '../../packs/family-01-06.json' with { type: 'json' }
import family0712 from '../../packs/family-07-12.json' with { type: 'json' }
import family1318 from '../../packs/family-13-18.json' with { type: 'json' }
import family1924 from '../../packs/family-19-24.json' with { type: 'json' }
import fitMotivation from '../../packs/fit-motivation.json' with { type: 'json' }
import situationalPeople from '../../packs/situational-people.json' with { type: 'json' }
import situationalWork from '../../packs/situational-work.json' with { type: 'json' }

/** The packs that ship with the product, by file name. A new file in `packs/` is added here. */
export const builtInPacks: Readonly<Record<string, unknown>> = {
  'company.json': company,
  'core.json': core,
  'experience-problem.json': experienceProblem,
  'experience-self.json': experienceSelf,
  'experience-teamwork.json': experienceTeamwork,
  'experience-work.json': experienceWork,
  'family-01-06.json': family0106,
  'family-07-12.json': family0712,
  'family-13-18.json': family1318,
  'family-19-24.json': family1924,
  'fit-motivation.json': fitMotivation,
  'situational-people.json': situationalPeople,
  'situational-work.json': situationalWork,
}
