export * from './referrals/referral';
export * from './referrals/referral-codes';
