import type { ProbeTexts } from './probe-texts.ts'

/** A lead asks how the work was done, an executive why and what it meant. */
export const genericProbesEn: ProbeTexts = {
  situation: {
    lead: [
      'What was going on in the team at that time?',
      'Could you give me a bit more background on how that came about?',
      'Where were you working when that took place?',
      'Who else was involved in that situation?',
      'What did things look like when you first came across it?',
    ],
    executive: [
      'Could you set the scene for me from the organisation’s side?',
      'What circumstances led to that?',
      'What was at stake for the organisation at that point?',
      'I was not there, so could you describe the circumstances first?',
      'What was the wider context of that?',
    ],
  },
  task: {
    lead: [
      'Which part of that was yours to do?',
      'What goal had you been given?',
      'What exactly were you responsible for?',
      'What did you have to get done?',
      'Could you sum up your role in one sentence?',
    ],
    executive: [
      'What was expected of you in that?',
      'What were you personally accountable for?',
      'What would have counted as success?',
      'Who held the final responsibility?',
      'How far did your remit go?',
    ],
  },
  action: {
    lead: [
      'Could you take me through what you did, step by step?',
      'What was the first thing you did?',
      'Which part of that did you do with your own hands?',
      'How did you actually go about it?',
      'Could you focus on what you did rather than the team?',
    ],
    executive: [
      'What decision did you take at that point?',
      'What did you personally do about it?',
      'Which approach did you choose?',
      'Could you describe your own actions rather than those of others?',
      'What move did you make to reach that goal?',
    ],
  },
  result: {
    lead: [
      'How did it turn out in the end?',
      'What was different afterwards?',
      'What came out of it?',
      'How did the people around you react once it was finished?',
      'What showed you that it had worked?',
    ],
    executive: [
      'What did that lead to for the organisation?',
      'What was the outcome?',
      'What had changed by the time it was over?',
      'How did you establish that it had worked?',
      'Which results remained once you were finished?',
    ],
  },
  number: {
    lead: [
      'Could you put a figure on that?',
      'Roughly how large was it in numbers?',
      'Which figure do you remember from it?',
      'About how much time or volume are we talking about?',
      'Could you compare before and after in figures?',
    ],
    executive: [
      'Could you quantify that for me?',
      'What figure would express that result?',
      'Which number did you base your judgement on?',
      'What was it worth in cost or time?',
      'Could you give me a figure that shows the scale?',
    ],
  },
  lesson: {
    lead: [
      'What did you learn from that?',
      'What have you done differently since then?',
      'What would you change if you could do it again?',
      'How do you see it when you look back now?',
      'Where have you used that experience since?',
    ],
    executive: [
      'What did that experience leave you with?',
      'How has it changed the way you judge such things?',
      'What would you do differently with the same assignment?',
      'What insight did you take from it?',
      'How does that experience shape you today?',
    ],
  },
  problem: {
    lead: [
      'What do you see as the problem to solve first?',
      'How would you put the core of this in one sentence?',
      'What lies behind the symptoms here?',
      'Which part of this is the most pressing?',
    ],
    executive: [
      'What do you see as the essence of this matter?',
      'Which question has to be answered here?',
      'What is the single most important issue?',
      'How would you define the problem?',
    ],
  },
  structure: {
    lead: [
      'In what order would you look at it?',
      'How would you break this problem down?',
      'Which points would you check?',
      'Which criteria would you use to decide?',
    ],
    executive: [
      'What framework would you bring to this?',
      'Which criteria would you set for the decision?',
      'How would you divide the matter for review?',
      'What would you establish first?',
    ],
  },
  analysis: {
    lead: [
      'What makes you see it that way?',
      'Where do you think the cause lies?',
      'How do the pros and cons of each way compare?',
      'What evidence supports that judgement?',
    ],
    executive: [
      'What is that judgement based on?',
      'What would be gained and lost by that choice?',
      'What do you believe is causing it?',
      'Which risks come with that?',
    ],
  },
  recommendation: {
    lead: [
      'So what would you do in the end?',
      'If you could pick only one way, which would it be?',
      'What would you start with tomorrow?',
      'Where do you come down on this?',
    ],
    executive: [
      'So what is your conclusion?',
      'What would you recommend if you were reporting to me?',
      'If you had to choose one option, which would it be?',
      'What is your final decision?',
    ],
  },
  motive: {
    lead: [
      'What got you thinking that way?',
      'What is it about this work that appeals to you?',
      'Why did you choose this path over others?',
      'What drives you in this?',
    ],
    executive: [
      'Why is that important to you personally?',
      'What was the motive behind that choice?',
      'Where does that conviction come from?',
      'Why this company among all the others?',
    ],
  },
  behaviour: {
    lead: [
      'Could you give me one time when you put that into practice?',
      'What are you currently doing towards that?',
      'When has that shown in your work?',
      'What do you do day to day to live up to that?',
    ],
    executive: [
      'Could you give an example of acting on that value?',
      'What have you done so far to prepare for it?',
      'When did you last act in that way?',
      'How do you practise that in everyday work?',
    ],
  },
  impact: {
    lead: [
      'How did that help the people around you?',
      'What got better because of it?',
      'How would that help our team if you joined?',
      'What changed through what you did?',
    ],
    executive: [
      'What value would that add to the company?',
      'What effect did that have on the organisation?',
      'What could you change here?',
      'Who benefited from that?',
    ],
  },
}
