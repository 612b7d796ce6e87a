import type { TherapySessionInput } from '@cairn/tracking-domain';

interface GroupWords {
  readonly note: string;
  readonly methods: string;
}

/** What groups did, by their kind. They name nobody. */
export const GROUP_NOTES: Readonly<Partial<Record<TherapySessionInput['sessionType'], readonly GroupWords[]>>> = {
  relapse_prevention_group: [
    {
      note: 'Mapped the week and found Friday the hardest for most. Practised urge surfing for ten minutes; rated craving before and after.',
      methods: 'Urge surfing, planning for high-risk times',
    },
    {
      note: 'Worked through the chain from payday to use and where it can be broken. Each wrote one plan for the weekend.',
      methods: 'Chain analysis, if-then plans',
    },
    {
      note: 'Talked about messages from old contacts. Role-played saying no on the phone, and blocking numbers together.',
      methods: 'Refusal skills, role play',
    },
    { note: 'What a lapse teaches: warning signs of the week before, and who to call first.', methods: 'Lapse plan' },
  ],
  psychoeducation_group: [
    {
      note: 'How ketamine harms the bladder, what heals and how long it takes. Questions about blood, pain and when to go to hospital.',
      methods: 'Talk with pictures, questions',
    },
    {
      note: 'Sleep in the first weeks without use: what is normal, and what helps. Made an evening routine.',
      methods: 'Sleep plan',
    },
    { note: 'K-cramps, food and bowels: what brings relief. Recipes were swapped.', methods: 'Talk, sharing' },
  ],
  mindfulness_group: [
    { note: 'Body scan of twenty minutes, then noticing thoughts without following them.', methods: 'Body scan' },
    {
      note: 'Walked in the garden in silence; talked about boredom as a feeling that passes.',
      methods: 'Walking practice',
    },
  ],
  peer_support: [
    {
      note: 'Check-in round, then free talk about work and money. A former patient came and spoke of the first year.',
      methods: '',
    },
    { note: 'Cooked together. Talk of the week and of the coming bank holiday.', methods: 'Cooking' },
  ],
  mutual_aid: [
    { note: 'Visited an online meeting together and talked about it afterwards.', methods: 'Meeting, discussion' },
    { note: 'How to find a meeting near home, and what to expect of the first one.', methods: 'Facilitation' },
  ],
};
