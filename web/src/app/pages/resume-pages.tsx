import { getRouteApi } from '@tanstack/react-router'
import { ResumeEditor } from '../../features/resumes/editor/resume-editor.tsx'
import { ResumeList } from '../../features/resumes/list/resume-list.tsx'

const resumeRoute = getRouteApi('/shell/account/resumes/$resumeId')

export function ResumesPage() {
  return <ResumeList />
}

export function ResumePage() {
  const { resumeId } = resumeRoute.useParams()
  return <ResumeEditor key={resumeId} resumeId={resumeId} />
}
