import type { Slot } from '@maju/contracts/plan'
import type { Cue } from './cues-ko.ts'

/** English words by the slot that they point at. */
export const englishCues: Readonly<Record<Slot, readonly Cue[]>> = {
  situation: [
    [
      0.75,
      /\b(?:at the time|back then|back in|last (?:year|summer|winter|spring|fall|autumn|month|quarter|semester)|(?:two|three|four|five|\d) (?:years|months) ago|(?:in|during) my (?:\w+ ){0,2}(?:year|job|role|internship|semester|degree|placement|shift|first|second|final|last|previous)|during (?:the|our|a|my)|when (?:I|we) (?:was|were|joined|started|worked|took|ran|had|interned)|when (?:the|our|my|a) |while (?:I|we|working|interning|studying)|in (?:19|20)\d\d|as an? (?:intern|student|junior|trainee|assistant|volunteer|new)|used to|one (?:day|time|evening|night|morning|week|month|winter|summer|of (?:our|my|the)))\b/iu,
    ],
    [
      0.7,
      /\b(?:at|for) (?:my (?:last|previous|current|old|first|former) (?:\w+ )?(?:job|company|role|employer|firm|school|team|hospital|store|shop|restaurant)|a (?:\w+ ){0,2}(?:company|start-?up|firm|hospital|school|store|shop|restaurant|warehouse|agency|charity|plant|clinic|hotel|bank)|[A-Z]\w+(?: [A-Z]\w+)?,)/u,
    ],
    [
      0.65,
      /\b(?:there (?:was|were)|we (?:were|had)|I (?:was|had been) (?:\w+ing|on|in|part|a|an|one)|(?:our|the|my) (?:\w+ ){0,3}(?:was|were|had|kept|became|got|went|had been|started|dropped|broke|crashed|failed|quit|left|lost|complained|disagreed|kept)|(?:problem|issue|situation|challenge|trouble|conflict) (?:was|were|arose|came)|it was|behind schedule|short of|understaffed)\b/u,
    ],
  ],
  task: [
    [
      0.85,
      /\b(?:my (?:\w+ )?(?:task|role|job|goal|responsibility|part|assignment|objective|target|brief|duty|mission) (?:was|were|became|included|there)|responsible for|in charge of|(?:was|were|got|been) (?:asked|assigned|tasked|told|expected|supposed|put|given|made|appointed|responsible|charged)|(?:I|we) (?:had to|needed to|was to|were to|was meant to)|the (?:goal|task|target|aim|objective|brief|challenge) was(?: to)?|took (?:over|on) (?:the|as|responsibility)|it (?:was|fell) (?:my job|up to me|on me|to me)|fell to me|became my (?:job|task|responsibility)|(?:was|were|is) mine (?:to)?|landed on (?:me|my)|put my hand up|(?:gave|set|handed|left|assigned|offered) me|(?:was|were) (?:only |just |the one )?(?:allowed|permitted|expected|left|obliged|required) to|set (?:out|myself) to|set myself|(?:I|we) aimed to|(?:our|the|my) (?:aim|goal|target|brief|mission) (?:was|became)|took charge|put in charge|offered to|volunteered to|the one who had to|needed (?:to|me)|was my (?:job|task|responsibility)|(?:asked|told|wanted|needed) (?:me|us) to|I (?:owned|handled|was handling|was leading)|(?:was|is|were|fell|rested|landed) (?:on|up to|down to) (?:me|us)|accountable for|(?:I|we) had (?:to|\d+ \w+ to|(?:one|two|three|four) \w+ to)|asked me to|wanted me to|needed me to)\b/iu,
    ],
  ],
  action: [],
  result: [
    [
      0.85,
      /\b(?:as a result|in the end|the result|result(?:s|ed)? (?:was|were|in)|eventually|ultimately|led to|which (?:meant|led|cut|saved|reduced|helped|brought|raised|let|gave|made)|by the end|the outcome|in total|that (?:meant|cut|saved|reduced|brought|raised|gave)|because of that|thanks to (?:that|this))\b/iu,
    ],
    [
      0.8,
      /\b(?:(?:reduced|increased|improved|dropped|fell|rose|grew|doubled|tripled|halved|climbed|jumped|decreased|shrank|cut|lowered|raised|boosted|saved|recovered|gained|exceeded|beat)(?:\.|,| (?:\w+ ){0,4}(?:by|from|to|up|more|\d|over|almost|nearly|about|\w+ly)\b)|(?:went|came|got) (?:up|down|in at|through|from|live|back|smoothly|without)|(?:was|were|got) (?:approved|adopted|accepted|resolved|solved|launched|delivered|completed|fixed|published|selected|awarded|shipped|promoted|retained|signed|renewed|rolled out)|finished (?:on time|early|ahead|the|two|three|a|within|first|with)|on time|ahead of schedule|under budget|won (?:the|a|an|first|second|back)|still (?:use|uses|used|in use|runs)|now (?:use|uses|the standard|standard|runs)|zero|no (?:more|longer|further|repeat|one had|incidents?|complaints?)|(?:signed|renewed|extended|stayed|came back|thanked|praised)|happy with|satisfied|(?:we|I) (?:delivered|completed|finished|launched|shipped|reached|achieved|met|hit|passed|closed|secured|succeeded|saved|managed to)|succeeded|passed|nobody|no one|not a single|not one|sold out|paid off|recovered|came back|got through|went through|held up|picked up|caught on|spread to|disappeared|vanished|stopped happening|worked out)\b/iu,
    ],
    [
      0.6,
      /\b(?:within (?:a|an|one|two|three|four|five|six|\d+) \w+|by (?:the )?(?:autumn|summer|winter|spring|fall|next|then|launch|monday|friday)|(?:weeks?|months?|years?|days?|hours?) (?:later|after)|after (?:a|one|two|three|\d+|that) \w+|(?:at|in|by) the next|the (?:next|following) (?:audit|month|year|time|quarter|season|week|day|semester|term|inspection|release))\b/iu,
    ],
    [0.85, /\bfrom [^.]{0,24}\d[^.]{0,20} to [^.]{0,16}\d/iu],
  ],
  number: [],
  lesson: [
    [
      0.9,
      /\b(?:(?:I|we|that|this|it)(?:['’]ve| have| had| really| also)? (?:learned|learnt|realised|realized|came to (?:see|understand)|discovered|understood)|taught me|lesson|(?:took|take) away|stuck with me|to this day|since then|ever since|from then on|next time|looking back|in hindsight|takeaway|do(?:ne)? differently|I(?:['’]ve)? now (?:always|make|ask|check|start|write|never|try|keep|know|plan)|nowadays I|these days I|showed me|made me (?:see|realise|realize|understand|aware)|convinced me|reminded me|stay(?:s|ed) with me|came away|I have since|made it a (?:habit|rule)|I still (?:ask|write|keep|check|do|use|start)|a habit|the point I keep|regret|(?:has|have) been my (?:rule|habit|principle)|keep (?:that|it|this) in mind|I remember (?:that|it)|how I have (?:run|done|worked)|I found\.|every \w+ since|I would not (?:wait|repeat)|changed how I|my mistake was)\b/iu,
    ],
  ],
  problem: [
    [
      0.85,
      /\b(?:(?:real|core|main|key|underlying|first|actual|biggest|central|whole|immediate|true) (?:problem|issue|question|risk|concern|tension|conflict|danger|challenge)|the (?:problem|issue|question|tension|risk|conflict|dilemma) (?:is|here|seems|would be|lies)|root cause|what (?:is|['’]s) (?:really |actually )?(?:at stake|going on|wrong|happening|causing|behind)|(?:figure|find) out (?:what|why|whether|where|how|who)|understand (?:what|why|whether|where|how|the)|matters most|(?:tell|telling|told) apart|distinguish|(?:establish|know|settle|decide|out) whether|establish (?:the facts|what|whether)|the facts|caught between|(?:the )?(?:heart|crux|core|root|bottom) of (?:this|the|it)|comes down to|boils down|what (?:needs|has to be|must be) \w+|(?:the )?(?:point|trouble|catch|crux|thing) (?:here )?is|it is a (?:question|matter)|(?:a|the) (?:question|matter) of|underneath|define the (?:challenge|problem|question|issue)|two things (?:pull|clash)|where (?:the|it) (?:breaks|goes|stops|comes from|went|leaks))\b/iu,
    ],
  ],
  structure: [
    [
      0.85,
      /\b(?:first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|(?:two|three|four|five|several|\d) (?:lines|axes|angles|dimensions|layers|fronts|criteria|areas|categories|buckets|pieces|perspectives|levels|checks|things|steps|parts|options|stages|phases|questions|groups|buckets|routes|ways|reasons|paths)|step (?:one|two|by step|\d)|in (?:two|three|that|this) (?:order|steps|stages|parts)|(?:break|breaking|broke) (?:it|this|them|the \w+) (?:down|into|up)|break down|split (?:it|this|the \w+|them) (?:into|by)|divide|criteri(?:a|on)|priorit|one by one|in (?:this |that |the following )?order|on the one hand)\b/iu,
    ],
    [
      0.55,
      /\b(?:first|then|next|after that|afterwards|finally|lastly|before that|once (?:that|I|we|the)|to (?:start|begin) with|at the same time|meanwhile|start by|begin by)\b/iu,
    ],
    [
      0.8,
      /\b(?:(?:into|by) (?:\w+ ){0,3}(?:groups?|parts?|categor(?:y|ies)|types?|causes?|stages?|segments?|boxes|columns|halves|size|cost|urgency|importance|team|customer)|each (?:option|candidate|side|group|one|of (?:them|these|those)|case|cause|factor|part|stage)|one (?:at a time|after (?:another|the other))|in turn|(?:table|matrix|grid|checklist|tree|map) (?:of|with)|from (?:two|three|both|several) (?:sides|angles|directions))\b/iu,
    ],
  ],
  analysis: [
    [
      0.8,
      /\b(?:because|since (?:the|it|they|we|a|most|that|there|this)|the reason|reason is|compar(?:e|ed|ing)|trade-?offs?|on the other hand|whereas|(?:yet|but|while) (?:the |it |they )?\w+ (?:is|are|lasts?|costs?|takes?|vanish|slow)|unless|pros and cons|depends on|(?:costs?|pays?|takes?|lasts?|risks?|matters?) (?:\w+ )?(?:more|less|longer|faster)|likeliest|would (?:cost|lose|hurt|damage|mean|save)|at the expense|(?:would|will|could|may|might) (?:\w+ )?(?:lose|delay|damage|hurt|upset|slow|harm|erode|annoy|mean|cost|risk|waste)|\w+ing (?:\w+ ){0,3}(?:delays|damages|hurts|costs|upsets|slows|risks|loses|wastes|saves))\b/iu,
    ],
    [
      0.55,
      /\b(?:risks?|costs?|impact|likely|probabl[ey]|evidence|data|numbers|weigh|downside|upside|cause|rather than|instead of)\b/iu,
    ],
    [0.6, /\b(?:if|even if|as long as|in case) \w+/iu],
    [0.8, /\b(?:which|that|this) (?:means|implies|suggests|tells (?:me|us))\b/iu],
  ],
  recommendation: [
    [
      0.85,
      /\b(?:I(?:['’]d| would| will|['’]ll)? (?:\w+ly )?(?:recommend|propose|suggest|choose|pick|go with|opt|advise|decide|argue for|put the effort|push for|start with|focus on|fix|stop|invest)|my (?:recommendation|proposal|suggestion|choice|advice|decision|answer|preference|conclusion|verdict|call|pick|vote)|in conclusion|so (?:I(?:['’]d| would)|my)|overall,? I|therefore|the (?:best|right|better|safest) (?:option|choice|move|way|thing|call|course))\b/iu,
    ],
  ],
  motive: [
    [
      0.85,
      /\b(?:because (?!of)|the reason|reason (?:I|is)|drew me|draws me|drawn to|attract(?:ed|s)|interest(?:ed|s|ing)?|passion(?:ate)?|care (?:about|deeply)|(?:want|wanted|love|loved) to (?:work|join|apply|learn|do|understand|know|see|grow|be part)|I (?:\w+ )?(?:wanted|liked|admired|valued|respect(?:ed)?)|(?:want|like|love|loved|enjoy|enjoyed) (?:that|the|a|working|seeing|making|being|how|it|solving|helping|when|about)|motivat(?:es|ed|ion)|(?:my|I|share (?:the|its|your)) values?|believe|matters? (?:to me|most|because)|inspired|excite[sd]?|excited|dream|fascinat|meaningful|satisfying|proud|curious|appeals?|got me (?:into|hooked|started|thinking)|(?:is|was) why I (?:applied|chose|want|picked|came)|moved by|for me,? (?:\w+ )?work|(?:won|brought|led|drove|pushed|moves|moved|drives) me|come alive|satisf(?:y|ies|ied)|let go of me|I chose|I have always (?:held|been|felt|thought|believed|wanted)|looking for a (?:place|team|company|role|job)|(?:is|are) (?:good|close|near|right|important|what I))\b/iu,
    ],
    [0.6, /\b(?:want|hope|like|wish|prefer)(?:ed|d|s)? to\b/iu],
  ],
  behaviour: [
    [
      0.6,
      /\b(?:so I|that is why I|that['’]s why I|every (?:day|week|month|morning|evening|weekend)|on weekends|in my (?:spare|free|own) time|regularly|(?:for|over) the (?:past|last) (?:\w+ )?(?:year|month|years|months))\b/iu,
    ],
  ],
  impact: [
    [
      0.8,
      /\b(?:(?:hope|want|like|plan|aim|able) to (?:be the|help|make|bring|give|build|reduce|improve|save|get|use|keep|turn|create|let|free|spot|contribute|add|cut|raise|support)|(?:if|once|when) I join|(?:would|will|could|can|['’]d|['’]ll) (?:\w+ly )?(?:contribute|help|bring|add|make|let|give|free|save|turn|use|keep|take|get|improve|reduce|cut|spot|support|build) |(?:here|in this role|on your team|at your company|joining you|once here)[^.]{0,40}\b(?:could|would|can|will|want|hope|like)|made (?:a|the|it|things|that) (?:\w+ )?(?:difference|better|easier|faster|safer)|(?:reduced|increased|improved|dropped|fell|rose|grew|doubled|halved|cut|saved|raised) (?:\w+ ){0,4}(?:by|from|to|\d|over|almost|about)|as a result|in the end|led to|ended up|now (?:use|uses|run|runs|have|has)|(?:thanks to|because of) (?:that|it|those|this|them|the))\b/iu,
    ],
    [
      0.6,
      /\b(?:contribut(?:e|ion|ing)|help(?:s|ed|ing)? (?:the|your|our|people|customers|them|us|others|patients|users|students)|impact|so that|which (?:meant|helped|let|cut|saved|gave|made)|useful to|benefit)\b/iu,
    ],
  ],
}
