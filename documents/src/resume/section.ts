/** What a part of a résumé tells of. `head` is what stands before the first title. */
export type Section =
  | 'head'
  | 'contact'
  | 'careers'
  | 'projects'
  | 'education'
  | 'skills'
  | 'certificates'
  | 'languages'
  | 'awards'
  | 'military'
  | 'other'
