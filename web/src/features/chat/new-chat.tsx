import type { Language } from '@maju/contracts/basics'
import { CHAT_LIMITS, type ChatTopic } from '@maju/contracts/chat'
import { useNavigate } from '@tanstack/react-router'
import { MessageCircle } from 'lucide-react'
import { useState, type SubmitEvent } from 'react'
import { competencyIds, useCompetencyNames } from '../../shared/competency-names.ts'
import { isText, useDraft } from '../../shared/draft.ts'
import { useNcsMajors } from '../../shared/ncs-majors.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useTargets } from '../../shared/targets.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { type Option, SelectField, TextField } from '../../shared/ui/field.tsx'
import { Segmented } from '../../shared/ui/segmented.tsx'
import { useCreateChat } from './chat-queries.ts'
import { useChatText } from './chat-text.ts'

type Chosen = Omit<ChatTopic, 'text'>
const NOTHING: Chosen = { competency: null, ncsMajor: null, targetId: null }

/** A topic from lists, for whoever has no words of their own. */
function Choices({ chosen, onChange }: { chosen: Chosen; onChange: (next: Chosen) => void }) {
  const say = useChatText()
  const { competency } = useCompetencyNames()
  const majors = useNcsMajors()
  const { data: targets = [] } = useTargets()
  const none: Option<string> = { value: '', label: say('new.any') }
  const lists = [
    {
      key: 'competency',
      label: say('new.competency'),
      options: competencyIds.map((id) => ({ value: id, label: competency(id) })),
    },
    {
      key: 'ncsMajor',
      label: say('new.family'),
      options: majors.map(({ code, name }) => ({ value: code, label: name })),
    },
    {
      key: 'targetId',
      label: say('new.target'),
      options: targets.map(({ id, company, jobTitle }) => ({ value: id, label: `${company} · ${jobTitle}` })),
    },
  ] as const
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      {lists.map(({ key, label, options }) => (
        <SelectField
          key={key}
          label={label}
          value={chosen[key] ?? ''}
          options={[none, ...options]}
          disabled={options.length === 0}
          onChange={(value) => onChange({ ...chosen, [key]: value === '' ? null : value })}
        />
      ))}
    </div>
  )
}

/** Begins a talk: about words of one's own, or something chosen. */
export function NewChat() {
  const say = useChatText()
  const shared = useSharedText()
  const pageLanguage = useLanguage()
  const navigate = useNavigate()
  const topic = useDraft('chat.topic', '', isText)
  const [chosen, setChosen] = useState(NOTHING)
  const [language, setLanguage] = useState<Language>(pageLanguage)
  const { mutate, isPending, error } = useCreateChat()
  function begin(event: SubmitEvent) {
    event.preventDefault()
    if (isPending) return
    mutate(
      { topic: { ...chosen, text: topic.value.trim() }, language },
      {
        onSuccess: ({ id }) => {
          topic.discard()
          void navigate({ to: '/chats/$chatId', params: { chatId: id } })
        },
      },
    )
  }
  return (
    <Card>
      <form className="grid grid-cols-1 gap-5" onSubmit={begin} aria-label={say('new.title')}>
        <TextField
          label={say('new.topic')}
          hint={say('new.topic.hint')}
          value={topic.value}
          maxLength={CHAT_LIMITS.topicCharacters}
          onChange={({ target }) => topic.change(() => target.value)}
        />
        <Disclosure label={say('new.more')}>
          <Choices chosen={chosen} onChange={setChosen} />
        </Disclosure>
        <div className="flex flex-wrap items-end justify-between gap-4">
          <Segmented
            label={say('new.language')}
            value={language}
            options={(['ko', 'en'] as const).map((value) => ({ value, label: shared(`language.${value}`) }))}
            onChange={setLanguage}
          />
          <Button look="primary" type="submit" busy={isPending} className="max-sm:w-full">
            <MessageCircle size={18} aria-hidden />
            {say('new.start')}
          </Button>
        </div>
        {error && <ErrorState error={error} />}
      </form>
    </Card>
  )
}
