import { REFERRAL, urologyClock, type Referral } from '@cairn/care-domain';
import type { HeaderFact } from '@cairn/patients-context';
import { capitalised } from '@cairn/shared-util';

/** The clock of a referral to urology at the head of a person's page, while it runs. */
export const UROLOGY_FACT: HeaderFact = {
  kinds: ['referral'],
  unread: 'Referrals could not be read',
  chips: (entries, today) => {
    const clock = urologyClock(
      entries.map(({ record }) => REFERRAL.Entry.parse(record) as Referral),
      today,
    );
    return clock === null ? [] : [{ words: capitalised(clock.words), needsAttention: clock.daysLeft <= 3 }];
  },
};
