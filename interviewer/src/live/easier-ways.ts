import type { Language } from '@maju/contracts/basics'
import type { PhraseBook } from './phrase-book.ts'

/** A gentler way into a question of each kind, for somebody who cannot begin. Each asks for one small thing. */
export const easierWays: Record<Language, PhraseBook['easier']> = {
  ko: {
    intro: {
      lead: ['거창하지 않아도 됩니다. 요즘 가장 마음을 쓰고 있는 일부터 말씀해 주시겠어요?'],
      executive: ['편하게 하셔도 됩니다. 최근에 하신 일 하나부터 말씀해 주시겠습니까?'],
    },
    experience: {
      lead: [
        '꼭 회사 일이 아니어도 괜찮습니다. 학교나 일상에서 있었던 작은 일이라도 하나 말씀해 주시겠어요?',
        '큰일이 아니어도 됩니다. 비슷했던 순간이 하나 있다면 그때 이야기를 들려주시겠어요?',
      ],
      executive: [
        '작은 일이어도 좋습니다. 비슷한 경험을 하나만 말씀해 주시겠습니까?',
        '업무가 아니어도 괜찮습니다. 가까운 예를 하나 들어 주시겠습니까?',
      ],
    },
    situational: {
      lead: [
        '정답이 있는 질문은 아닙니다. 가장 먼저 무엇부터 하실지만 말씀해 주시겠어요?',
        '가볍게 생각하셔도 됩니다. 맨 처음 누구와 이야기하실지부터 말씀해 주시겠어요?',
      ],
      executive: [
        '정답을 찾는 자리가 아닙니다. 무엇부터 확인하실지 말씀해 주시겠습니까?',
        '첫걸음만으로도 충분합니다. 무엇을 먼저 하시겠습니까?',
      ],
    },
    case: {
      lead: [
        '전부 풀지 않으셔도 됩니다. 가장 먼저 어떤 정보를 확인하실지 말씀해 주시겠어요?',
        '한 부분만 골라도 괜찮습니다. 어디부터 들여다보시겠어요?',
      ],
      executive: [
        '결론까지 가지 않으셔도 됩니다. 가장 먼저 볼 것을 하나 꼽아 주시겠습니까?',
        '일부만으로도 좋습니다. 어디부터 살펴보시겠습니까?',
      ],
    },
    motivation: {
      lead: ['편하게 생각하셔도 됩니다. 이 일에서 마음에 드는 점을 하나만 들어 주시겠어요?'],
      executive: ['어렵게 생각하지 않으셔도 됩니다. 이 일의 어떤 점에 끌리셨습니까?'],
    },
    fit: {
      lead: ['맞고 틀림이 있는 질문은 아닙니다. 평소 일할 때 중요하게 여기는 것 하나를 말씀해 주시겠어요?'],
      executive: ['옳고 그름을 묻는 것이 아닙니다. 평소 소중히 여기는 원칙을 하나 말씀해 주시겠습니까?'],
    },
    'wrap-up': {
      lead: ['없으셔도 괜찮습니다. 덧붙이고 싶은 말씀이 있다면 한마디 들려주시겠어요?'],
      executive: ['없으셔도 됩니다. 덧붙일 말씀이 있으면 들려주시겠습니까?'],
    },
  },
  en: {
    intro: {
      lead: ['It does not have to be grand. What have you been putting most of your energy into lately?'],
      executive: ['Please feel at ease. Could you begin with one thing you have worked on recently?'],
    },
    experience: {
      lead: [
        'It need not be from a job. Could you think of a small example from school or daily life?',
        'It does not have to be big. Is there one moment that was a little like it?',
      ],
      executive: [
        'A small example will do. Could you name one similar experience?',
        'It need not be from work. Could you give one example close to it?',
      ],
    },
    situational: {
      lead: [
        'There is no single right answer here. What is the very first thing you would do?',
        'Keep it simple. Who would you talk to first?',
      ],
      executive: [
        'I am not looking for one correct answer. What would you establish first?',
        'The first step is enough. What would it be?',
      ],
    },
    case: {
      lead: [
        'You do not have to solve all of it. What information would you look for first?',
        'One part is enough. Where would you look first?',
      ],
      executive: [
        'You need not reach a conclusion. What is the first thing you would examine?',
        'A part of it will do. Where would you begin?',
      ],
    },
    motivation: {
      lead: ['No need to make it formal. What is one thing you like about this work?'],
      executive: ['It can be simple. What attracted you to this work?'],
    },
    fit: {
      lead: ['There is no right or wrong here. What is one thing you care about when you work?'],
      executive: ['I am not asking for a right answer. Which principle matters to you at work?'],
    },
    'wrap-up': {
      lead: ['It is fine to have nothing. Is there anything you would like to add?'],
      executive: ['Nothing is also fine. Is there anything you wish to add?'],
    },
  },
}
