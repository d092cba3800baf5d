/** What a section of a résumé, cover letter or posting is about; decides which claims its lines become. */
export type SectionTopic =
  | 'experience' | 'projects' | 'education' | 'certificates' | 'awards' | 'skills' | 'summary'
  | 'duties' | 'requirements' | 'preferences' | 'values' | 'risks' | 'benefits' | 'process' | 'contact' | 'about'
