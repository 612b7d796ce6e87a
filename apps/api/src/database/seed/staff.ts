import type { Role } from '@cairn/identity-domain';

export interface StaffSeed {
  readonly displayName: string;
  readonly email: string;
  readonly role: Role;
  /** Known passwords belong to the demo accounts. The others are colleagues nobody signs in as. */
  readonly password: string | null;
}

export interface ClinicSeed {
  readonly name: string;
  readonly timeZone: string;
  /** The local numbers of the clinic begin with it. */
  readonly prefix: string;
  readonly staff: readonly StaffSeed[];
}

const colleague = (displayName: string, host: string, role: Role = 'clinician'): StaffSeed => ({
  displayName,
  email: `${displayName.toLowerCase().replace('dr ', '').replaceAll(' ', '.')}@${host}`,
  role,
  password: null,
});

const FELLGATE = 'fellgate.example';
const HARBOUR = 'harbour-lane.example';

/** The two invented clinics. Two, so that the wall between them can be seen. */
export const CLINICS: readonly [ClinicSeed, ClinicSeed] = [
  {
    name: 'Fellgate Recovery Service',
    timeZone: 'Europe/London',
    prefix: 'CN',
    staff: [
      { ...colleague('Owen Hartley', FELLGATE), password: 'kettle-otter-slate-morning' },
      { ...colleague('Leah Castell', FELLGATE, 'team_lead'), password: 'lantern-brook-thistle-noon' },
      { ...colleague('Dilys Penmarric', FELLGATE, 'clinic_administrator'), password: 'pebble-ferry-walnut-bridge' },
      { ...colleague('Ruben Astley-Voss', FELLGATE, 'auditor'), password: 'granite-plover-autumn-gate' },
      colleague('Niamh Torrance', FELLGATE),
      colleague('Dr Anjali Varma', FELLGATE),
      colleague('Tobias Amankwah', FELLGATE),
      colleague('Greta Lindqvarn', FELLGATE),
    ],
  },
  {
    name: 'Harbour Lane Clinic',
    timeZone: 'Europe/London',
    prefix: 'HL',
    staff: [
      { ...colleague('Imogen Sealey', HARBOUR), password: 'driftwood-candle-tern-harvest' },
      colleague('Callum Beresford-Oyelaran', HARBOUR, 'team_lead'),
      colleague('Dr Henrike Vandaal', HARBOUR),
    ],
  },
];

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
  readonly clinicName: string;
}

/** Who can sign in to the demo, as its sign-in page and `npm start` show them. */
export const demoAccounts: readonly DemoAccount[] = CLINICS.flatMap(({ name, staff }) =>
  staff.flatMap(({ password, displayName, email, role }) =>
    password === null ? [] : [{ email, password, displayName, role, clinicName: name }],
  ),
);
