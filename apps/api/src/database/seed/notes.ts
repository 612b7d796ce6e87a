import type { TherapySessionInput } from '@cairn/tracking-domain';

/*
 * What staff write. Short, person first, about what happened and what comes next. docs/vocabulary.md names the words
 * that are not used; the spec beside this file reads every line.
 */

export const CRAVING_NOTES = {
  low: [
    'Barely noticed it today.',
    'Came and went while cooking.',
    'Thought about it once, put the kettle on instead.',
    'Quiet day.',
  ],
  middle: [
    'Walked round the block until it passed.',
    'Old playlist brought it on; changed the music.',
    'Rang the key-worker line, talked for ten minutes.',
    'Strongest on the bus home past the old flat.',
    'Boredom, mostly. Planned the evening together.',
  ],
  high: [
    'Payday. Money went straight to mum’s account as agreed.',
    'Message from an old contact; number now blocked.',
    'Friday evening, flatmates going out.',
    'Could not settle all night. Used grounding with staff.',
    'Says it came in waves of about twenty minutes.',
  ],
  pain: [
    'Bladder pain 7 of 10 this morning, craving followed it.',
    'Up five times in the night; tired and sore.',
    'Heat pad helped a little. Craving eased with the pain.',
  ],
  after: [
    'Told us straight away. Plan for tonight agreed.',
    'Used, then called. Staying at a sister’s tonight.',
    'Talked through what came before it, hour by hour.',
  ],
} as const;

export const USE_NOTES = {
  lapse: [
    'Payday Friday, old flatmate rang. Left early and phoned the ward.',
    'With friends from before. Told staff on return.',
    'One line, then left. Called sister from the bus stop.',
  ],
  pain: [
    'Took it for the bladder pain; nothing else had touched it.',
    'Pain worse after midday. Used once, in the evening.',
    'Asked about other ways to manage pain; urology letter sent.',
  ],
  party: [
    'Started with drinks after work, ketamine came later.',
    'Did not plan to. Says it never happens without alcohol first.',
    'Birthday at the pub, went on to a club.',
  ],
  early: ['Used in the evening; came in the next day to say so.', 'Could not sleep, used at home.'],
} as const;

type NoteBank = Partial<Record<TherapySessionInput['sessionType'], readonly string[]>>;

export const SESSION_NOTES: NoteBank = {
  assessment: [
    'History taken over 90 minutes. Four-week followback done with a calendar. Goals in own words recorded.',
    'Full assessment. Bladder questions asked; referral to the joint clinic offered.',
  ],
  key_work: [
    'Looked at the week’s scores together. Fridays stand out. Plan for this one written on a card.',
    'Talked about going back to college in January. Enrolment form half done.',
    'Sleep better since the phone stays downstairs. Keep going with it.',
    'Sister came for the last ten minutes. Agreed who to ring at weekends.',
    'Quiet session. Low mood on two days, no thoughts of self-harm. Will check again on Thursday.',
    'Reviewed goals: two on track, one changed to something smaller.',
    'Talked through money: wages now go to a second account until Saturday.',
  ],
  cbt: [
    'Worked on the thought “one line won’t matter”. Homework: write down what happened before each urge.',
    'Behavioural plan for evenings. Two activities chosen, one with a friend.',
    'Mapped the pain, worry and use circle. Chose one place to break it.',
  ],
  relapse_prevention_group: [
    'Took part throughout. Named Friday as the hard day; asked for a buddy.',
    'Listened more than spoke, stayed to the end.',
    'Practised urge surfing; rated craving 7 before and 4 after.',
  ],
  psychoeducation_group: [
    'Session on the bladder. Asked good questions about recovery times.',
    'Sleep workshop. Took the diary home.',
  ],
  mindfulness_group: ['Body scan; found it hard to sit with the pain but stayed.', 'Calmer at the end, says so.'],
  peer_support: ['Met the peer mentor for the first time.', 'Helped to welcome someone new.'],
  mutual_aid: ['Went with a peer mentor. Would go again.'],
  family: ['Mother joined by video. Agreed what helps and what does not at home.'],
  medical_review: [
    'Observations stable. Bowel and bladder asked, no blood seen. Bloods repeated today.',
    'Weight up 1.5 kg. Sleep 6 hours. No changes to medicines.',
  ],
  urology_clinic: [
    'Joint clinic: voids 14 a day, 4 a night. Ultrasound booked. Pain plan shared with GP.',
    'Joint clinic: capacity a little better. Pain still leads to use on bad days. Review in four weeks.',
  ],
  health_check: ['Observations as usual. Ate breakfast.', 'Fluids encouraged, pulse 84, no tremor.'],
};

/** Of supervised medicine: what was given, that it was watched, how it went. */
export const DOSE_NOTES = [
  'Esketamine given under supervision, watched for two hours. Blood pressure back to usual before leaving.',
  'Supervised dose. Felt far away for forty minutes, settled. No urge to use afterwards.',
  'Supervised dose, well. Taken home by partner.',
] as const;

export const GOALS = [
  'Sleep through without getting up',
  'Back to college in January',
  'A plan for Fridays',
  'See sister every week',
  'Money safe on payday',
  'Cook three evenings a week',
  'Bladder clinic appointments kept',
  'Swim on Tuesdays',
  'Find a room away from the old flat',
  'Call someone before the urge peaks',
] as const;

export const ABSENCE_REASONS = {
  person: ['At work', 'Unwell', 'Hospital appointment', 'Childcare', 'Trains not running'],
  service: ['Staff sickness', 'Room flooded', 'Training day', 'Bank holiday cover'],
  silent: ['', '', 'No answer when called', 'Phone off', 'Text sent, no reply'],
} as const;

export const REFERRAL_REASONS = [
  'Asks for help to stop using ketamine. Daily use for two years, bladder symptoms since spring.',
  'GP worried about blood in urine and weight loss. Wants to stop.',
  'Came to A&E with stomach cramps; told staff about ketamine and agreed to a referral.',
  'Has cut down alone twice. Would like support this time, close to family.',
  'College counsellor referred after a term away. Uses most evenings.',
  'Low mood and ketamine use most days. Crisis team asks for joint work.',
] as const;
