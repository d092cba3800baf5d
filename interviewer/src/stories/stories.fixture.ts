import type { StoryText } from './story-sentences.ts'

export const korean: StoryText = {
  situation:
    '작년 봄 정산 팀에서 월말마다 마감이 늦어지는 문제가 있었습니다. 배치 하나가 여섯 시간 넘게 돌았고 다음 날 아침까지 숫자가 나오지 않았습니다. 가맹점의 문의가 하루에 수십 건씩 들어왔습니다.',
  task: '제 역할은 석 달 안에 배치를 다시 설계해서 마감을 한 시간 안으로 줄이는 것이었습니다. 다른 개발자 두 명과 함께였지만 설계의 책임은 저에게 있었습니다.',
  action:
    '저는 먼저 작업별로 걸리는 시간을 재서 병목이 중복 조회라는 것을 찾았습니다. 그리고 배치를 작은 단위로 나누고 결과를 바로 흘려보내는 방식으로 바꿨습니다. 위험을 줄이려고 한 달 동안 새 방식과 옛 방식을 나란히 돌려 결과를 비교했습니다. 차이가 난 열두 건은 제가 직접 원인을 찾아 고쳤습니다. 운영 담당자가 혼자서도 다시 돌릴 수 있도록 절차를 문서로 남겼습니다.',
  result:
    '그 결과 마감 시간이 6시간에서 40분으로 줄었습니다. 가맹점 문의도 한 달 만에 절반으로 줄었습니다. 이 일로 먼저 재고 나서 고쳐야 한다는 것을 배웠습니다.',
}

export const english: StoryText = {
  situation:
    'Last spring our settlement team was late every month end. One batch ran for more than six hours, and the figures were not ready the next morning. Merchants called us dozens of times a day because their money had not arrived yet.',
  task: 'My task was to redesign the batch within three months so that it took less than an hour. Two other developers worked with me, but the design was my responsibility.',
  action:
    'I first measured how long each step took and found that repeated queries were the bottleneck. Then I split the batch into small units and changed it so that results flowed on at once. To lower the risk I ran the new and the old way side by side for a month and compared what they gave. I looked into all 12 differences myself and fixed what caused them. I also wrote down the procedure so that an operator could run it again alone, without calling anyone of us at night.',
  result:
    'As a result the closing time fell from 6 hours to 40 minutes. Calls from merchants fell by half within a month, which the support team told us in its own report. It taught me to measure first and to repair afterwards.',
}

/** A story as the bank keeps it. */
export const told = (id: string, story: StoryText) => ({ id, language: 'ko' as const, ...story })
