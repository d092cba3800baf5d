import type { ChatBook } from './chat-book.ts'

export const chatBookEn: ChatBook = {
  greetings: ['Hello. Today we talk about “{topic}”.', 'Welcome. Let us talk about “{topic}”.'],
  openGreetings: ['Hello. Today we talk about your work so far.', 'Welcome. Let us simply talk.'],
  whatSpeaks: {
    rules: 'I am not a person: I choose my questions and follow up by fixed rules.',
    model: 'I am not a person but a program.',
  },
  about: {
    experience: [
      'When you think of “{topic}”, which experience of your own comes to mind?',
      'Could you tell me about a time when “{topic}” did not go as you wanted?',
    ],
    situational: [
      'Suppose you take on “{topic}” for the first time with little time left. How would you go about it?',
      'Suppose a colleague sees “{topic}” differently from you. How would you handle it?',
    ],
    fit: ['Why does “{topic}” matter in the work you want to do?'],
  },
  why: 'It is asked to hear whether you can speak of your topic, “{topic}”, from your own experience.',
  reflections: ['You said “{said}”.', 'I heard you say “{said}”.', '“{said}”, you said.'],
  vague: [
    'You said “{said}”: could you give me a number or an example that shows how much that was?',
    'Could you be a little more concrete about what “{said}” meant there?',
  ],
  hellos: ['Hello, and welcome.', 'Good to have you here.'],
  whoIAm:
    'I am not a person but a practice partner that asks by fixed rules. I have no experience or opinion of my own.',
  unknown: [
    'I have no facts about that, so I will not make up an answer.',
    'I do not know that and will not invent it. It is a good thing to ask in the real interview.',
  ],
  stops: [
    'Then let us stop here. Whenever you write again, we go on from this point.',
    'Understood. What we said stays as it is. Come back and we go on from here.',
  ],
  feedback: {
    piece: '{slot} (“{quote}”)',
    heard: 'What I heard on this question: {heard}.',
    nothingHeard: 'On this question I have not yet heard anything that I could point at.',
    missing: 'What I have not heard yet: {missing}.',
    whole: 'I heard everything that this question looks for.',
    byRules: 'This is your wording read by rules, not a score.',
  },
  slots: {
    situation: 'the situation',
    task: 'your task',
    action: 'what you did yourself',
    result: 'the result',
    number: 'a number',
    lesson: 'what you learned',
    problem: 'the problem as you see it',
    structure: 'how you would go through it',
    analysis: 'the reasons behind your judgement',
    recommendation: 'your conclusion',
    motive: 'your motive',
    behaviour: 'what you really did',
    impact: 'the impact',
  },
}
