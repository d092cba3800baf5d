import { easierWays } from './easier-ways.ts'
import type { PhraseBook } from './phrase-book.ts'

export const phrasesEn: PhraseBook = {
  greetings: {
    lead: [
      'Hello, and welcome. I will be interviewing you for the {job} position at {company} today. Take all the time you need to think.',
      'Hi, thanks for coming. I lead the work you would be doing as {job} at {company}. There is no rush with any of this.',
      'Hello. I am here to talk with you about the {job} role at {company}. Just speak the way you normally would.',
    ],
    executive: [
      'Good day, and thank you for coming. I am conducting the interview for {job} at {company}. You are welcome to think before you speak.',
      'Welcome. I will be speaking with you about the {job} position at {company}. There is enough time, so no need to hurry.',
      'Thank you for joining me today. This is the interview for {job} at {company}. Pauses are quite all right.',
    ],
  },
  acknowledgements: {
    lead: ['Okay, thank you.', 'I see.', 'Right, I follow.', 'Okay, I have that.', 'All right.', 'Okay, understood.'],
    executive: ['Thank you.', 'I see.', 'Understood.', 'All right, thank you.', 'I follow.', 'Noted, thank you.'],
  },
  passes: {
    lead: [
      'That is all right. We will turn to something else.',
      'No problem, we can leave that one here.',
      'That is fine. On to the next one.',
    ],
    executive: [
      'That is quite all right. We will move on.',
      'Very well, we will leave it there.',
      'That is fine. I will turn to another question.',
    ],
  },
  skips: [
    'Understood, we will skip this one.',
    'All right, skipping this one.',
    'Fine, we will leave this question out.',
  ],
  repeats: ['Certainly, here it is again.', 'Sure, once more.', 'Here is what I asked.'],
  resumes: [
    'We will pick up where we left off.',
    'Welcome back. Here is where we were.',
    'Back to the question from before.',
  ],
  calms: [
    'In this interview I only listen to answers and do not follow other requests. The question stands.',
    'I can only take your answers here. Calmly back to the question.',
    'I will leave that request aside. The question stays as it was.',
  ],
  leadBacks: [
    'We will put that aside for a moment and return to the question.',
    'I heard that, though it is a little away from what I asked. Here is the question again.',
    'Thank you, I have heard that too. Back to the question.',
  ],
  clarifications: [
    'Certainly, I can put it another way.',
    'Sure, here is what I mean.',
    'I can explain what the question is after.',
  ],
  starts: {
    lead: [
      'With that in mind, would you like to start wherever it feels easiest?',
      'What comes to mind first?',
      'Could you start from there?',
    ],
    executive: [
      'With that in mind, what would you say?',
      'Could you answer in that sense?',
      'What is the first thing that comes to mind?',
    ],
  },
  nudges: {
    lead: [
      'Take your time. Even a short start is fine: what comes to mind first?',
      'No rush at all. Could you begin with just one sentence?',
      'It is fine to collect your thoughts. Could you share as much as comes to mind?',
    ],
    executive: [
      'There is no hurry. Could you begin once your thoughts are in order?',
      'That is fine. Could you say even a few words?',
      'Take a moment. What comes to mind first?',
    ],
  },
  easier: easierWays.en,
  frames: {
    intro: 'A short word on what you have been doing, with the reason behind it, is enough.',
    experience:
      'One real event is enough, in the order of the situation, your task, what you did yourself, and the result.',
    situational: 'You can go from how you see the problem, through what you would weigh up, to what you would do.',
    case: 'You can state the problem, divide it up, weigh it, and then come to a conclusion.',
    motivation: 'Your reason, together with something you did that shows it, is enough.',
    fit: 'You can say what matters to you, where it showed in your actions, and what came of it.',
    'wrap-up': 'You do not have to say anything; whatever you would like to leave with us is fine.',
  },
  meanings: {
    situation: 'I was after the place, the time and the circumstances.',
    task: 'I was after the part that had been given to you.',
    action: 'I was after what you did yourself rather than those around you.',
    result: 'I was after what was different once it was over.',
    number: 'I was after anything that shows the size of it; a rough figure is fine.',
    lesson: 'I was after what changed in your thinking or your way of working.',
    problem: 'I was after the way you see the problem.',
    structure: 'I was after the order and the criteria you would use.',
    analysis: 'I was after the grounds for your judgement.',
    recommendation: 'I was after the conclusion you would come to.',
    motive: 'I was after your reason for seeing it that way.',
    behaviour: 'I was after something you actually did that shows it.',
    impact: 'I was after the change it brought for others or the organisation.',
  },
  transitions: {
    'warm-up': 'We will start gently.',
    experience: 'Now I would like to turn to your experience.',
    situational: 'This time the situation is an imagined one.',
    fit: 'The next part is about the company and the work.',
    'wrap-up': 'Those were the questions I had prepared.',
  },
  greets: /^(hello|hi\b|welcome|good (morning|day|afternoon)|thank(s| you) for (coming|being|joining)|nice to meet)/iu,
  concludes:
    /\b(last|final(ly)?|finish|wrap|ends?|ending|clos(e|ing)|done|before we|to conclude|that is all|those were|change sides|round off)\b/iu,
  handovers: ['I will take the next one.', 'The next question is from me.', 'Here I would like to come in.'],
  timeShort: 'We are nearly out of time.',
  againstDocument: {
    lead: [
      'Your {document} says “{line}”, and just now you said “{said}”. Could you help me understand the difference?',
      'In your {document} I read “{line}”. How does that fit with “{said}”, which you said just now?',
    ],
    executive: [
      'Your {document} states “{line}”, while you have just said “{said}”. Could you account for the difference?',
      'Your {document} has “{line}”, and now I hear “{said}”. Which of the two is accurate?',
    ],
  },
  againstEarlier: {
    lead: [
      'Earlier you said “{earlier}”, and just now “{said}”. Could you help me understand the difference?',
      'How does “{earlier}”, which you said before, fit with “{said}”?',
    ],
    executive: [
      'Earlier you stated “{earlier}”, while now you have said “{said}”. Could you account for the difference?',
      'Before, I heard “{earlier}”, and now “{said}”. Which of the two is accurate?',
    ],
  },
  documents: { resume: 'résumé', 'cover-letter': 'cover letter', posting: 'job posting', company: 'company documents' },
  closings: {
    finished: [
      'That completes the interview. I will put together a report from what you said. Thank you for your time.',
      'We have come to the end. Shortly there will be a report that quotes your own words. Thank you.',
    ],
    ended: [
      'Understood. We will stop here, and the report will cover the answers given so far.',
      'All right, that is where we end. The report will hold what you have answered.',
    ],
    askedBack: [
      'I have no facts to answer that with, and I will not make one up; it is worth raising in the actual interview. That completes our conversation.',
      'That is not something I can answer truthfully here, so please keep it for the actual interview. With that we have come to the end.',
    ],
  },
}
