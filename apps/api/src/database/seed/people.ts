import { isNhsNumber } from '@cairn/patients-domain';
import type { PatientInput } from '@cairn/patients-domain';

/** An invented person. No name belongs to anybody; numbers begin with 999, which is never issued. */
export interface Person {
  readonly given: string;
  readonly family: string;
  readonly preferred: string;
  readonly pronouns: string;
  readonly sex: PatientInput['recordedSex'];
}

function person(
  names: string,
  sex: 'female' | 'male',
  more: Partial<Pick<Person, 'preferred' | 'pronouns'>> = {},
): Person {
  const [given = '', ...family] = names.split(' ');
  const pronouns = sex === 'female' ? 'she/her' : 'he/him';
  return { given, family: family.join(' '), preferred: '', pronouns, sex, ...more };
}

/** The people whose charts show one course each, in the order of `COURSES`. */
export const SHOWCASE_PEOPLE: readonly Person[] = [
  person('Bethan Croft', 'female'),
  person('Tamsin Orrell', 'female', { preferred: 'Tam' }),
  person('Ffion Prosser', 'female'),
  person('Declan Moorcroft', 'male', { preferred: 'Dec' }),
  person('Marcus Ebdon', 'male'),
  person('Samir Haddad', 'male'),
];

/** Everybody else. Each is used once. */
export const PEOPLE: readonly Person[] = [
  person('Priya Solanki', 'female'),
  person('Kieran Dowd', 'male'),
  person('Joel Attwater', 'male'),
  person('Oluwaseun Adebisi-Hart', 'male', { preferred: 'Seun' }),
  person('Małgorzata Wilczek', 'female', { preferred: 'Gosia' }),
  person('Rhiannon Vaux', 'female'),
  person('Tariq Mansouri-Bell', 'male'),
  person('Jodie Hesketh-Lowe', 'female'),
  person('Luca Ferrabosco', 'male'),
  person('Aoife Kilcarragh', 'female'),
  person('Dmitri Sorokovsky', 'male'),
  person('Chidinma Ezeoke', 'female', { preferred: 'Chi' }),
  person('Rowan Thackeray-Moss', 'female', { pronouns: 'they/them' }),
  person('Gethin Maddrell', 'male'),
  person('Nadia Berrachid', 'female'),
  person('Callan Strathy', 'male'),
  person('Xin-Yi Leong', 'female', { preferred: 'Xin' }),
  person('Harvey Quennell', 'male'),
  person('Zofia Pawlukiewicz', 'female'),
  person('Jarnail Singh Bhogalia', 'male', { preferred: 'Jay' }),
  person('Erin Sowerbutts', 'female'),
  person('Matheus Lacerdinha', 'male'),
  person('Keziah Brathwell', 'female'),
  person('Finlay Arrowsmith-Cole', 'male'),
  person('Soraya Tehranian', 'female'),
  person('Owain Llewhellin', 'male'),
  person('Phoebe Garthwaite', 'female'),
  person('Abdirahman Warfaa', 'male', { preferred: 'Abdi' }),
  person('Ines Carvalhosa', 'female'),
  person('Jude Penhallick', 'male', { pronouns: 'he/they' }),
  person('Mirela Dragoescu', 'female'),
  person('Tomasz Grzelczyk', 'male', { preferred: 'Tom' }),
  person('Shanice Ollivere', 'female'),
  person('Ravi Chandramohanan', 'male'),
  person('Alys Trevanion-Pugh', 'female'),
  person('Leon Okpara-Whyte', 'male'),
  person('Hana Kobayakawa-Reed', 'female'),
  person('Connor Blamire', 'male'),
  person('Yasmin Elkhatibi', 'female'),
  person('Struan MacAvaddy', 'male'),
  person('Lottie Fairhurst-Dene', 'female'),
  person('Emre Karadagli', 'male'),
  person('Saoirse Ballantrae', 'female'),
  person('Kwabena Asantewah', 'male', { preferred: 'Kobby' }),
  person('Freya Lundqvister', 'female'),
  person('Nathan Cheverell', 'male'),
  person('Amara Nwachukwah', 'female'),
  person('Piotr Zawistowicz', 'male'),
  person('Delphine Marchetal', 'female'),
  person('Rhys Gwilliams-Orde', 'male'),
  person('Tanvi Deshpandey', 'female'),
  person('Miles Underhay', 'male'),
  person('Anouk Vermeiren', 'female', { pronouns: 'they/them' }),
  person('Bilal Qureshani', 'male'),
  person('Cerys Hopwood-Nash', 'female'),
  person('Gwenllian Tarrow', 'female', { preferred: 'Gwen' }),
  person('Idris Fennimore', 'male'),
];

const DIGITS = 10;

/** The so-manieth number of the 999 range whose check digit exists. */
export function madeUpNhsNumber(serial: number): string {
  const stem = `999${String(serial * 7919 + 410_023)
    .padStart(6, '0')
    .slice(-6)}`;
  for (let check = 0; check < DIGITS; check += 1) {
    if (isNhsNumber(`${stem}${check}`)) return `${stem}${check}`;
  }
  return madeUpNhsNumber(serial + 1_000);
}
