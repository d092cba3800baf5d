/** How the files that are read end, as they are told; what a file is, its content decides. */
export const endings = ['pdf', 'docx', 'hwp', 'hwpx', 'rtf', 'html', 'txt', 'png', 'jpg'] as const

/** For the file dialog of the browser. */
export const accepted = [...endings, 'htm', 'md', 'jpeg'].map((ending) => `.${ending}`).join(',')
