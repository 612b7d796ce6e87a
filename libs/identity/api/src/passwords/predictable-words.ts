/**
 * Words and phrases of which common passwords are made, lower case, look-alikes written as letters ("p@ssw0rd" is
 * "password"). Compiled by hand for this product from what public analyses of leaked passwords agree on; no leaked list
 * is copied. Together with the patterns of password-rule.ts each entry stands for all its repeats, its joins with other
 * entries and its spellings with digits and signs.
 */
const COMMON = `
password passwort passord contrasena motdepasse passphrase passcode passwd pasword parola senha wachtwoord
correcthorsebatterystaple correct horse battery staple
letmein letmeinplease letmeinnow openplease opensesame sesame changeme changeit changethis change default temporary temp
welcome welcomeback welcomehome hello hellothere helloworld goodmorning goodbye thankyou
iloveyou ilovemyself ilovemywife ilovemyhusband ilovemydog ilovemycat ilovejesus iloveu loveyou lovely loveme forever
together always sweetheart darling princess prince babygirl babyboy angel beautiful gorgeous handsome sunshine
rainbow butterfly flower chocolate cookie cupcake honey sugar candy banana apple orange cherry strawberry pepper ginger
monkey dragon tiger lion panther wolf eagle falcon phoenix unicorn dolphin turtle penguin puppy kitten doggy snoopy
football baseball basketball soccer hockey tennis cricket rugby golfer liverpool arsenal chelsea everton tottenham
manchester united manutd mancity barcelona realmadrid juventus celtic rangers lakers cowboys steelers yankees
superman batman spiderman ironman hulk starwars skywalker jedimaster darthvader yoda pokemon pikachu naruto minecraft
fortnite harrypotter hogwarts gandalf frodo matrix trustnoone trustno master shadow killer ninja samurai warrior
hunter ranger soldier knight wizard legend champion winner number one numberone gamer player
michael jordan jennifer jessica ashley daniel matthew joshua andrew robert thomas charlie william james george
david richard joseph anthony nicole amanda hannah sophie emily olivia charlotte isabella elizabeth victoria samantha
alexander benjamin christopher jonathan nicholas maggie buster bailey rocky buddy molly bella lucky max
summer winter autumn spring january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday christmas easter birthday holiday
london england britain scotland ireland wales america usa canada australia germany france newyork paris berlin
computer internet windows microsoft google facebook instagram twitter youtube netflix amazon samsung iphone android
laptop desktop keyboard mouse screen server network admin administrator root user guest test testing tester demo sample
login logon signin account access secret private secure security system support service manager office work
abcabc qwerty qwertz azerty asdfgh zxcvbn qazwsx onetwothree fourfivesix
money dollar million cash freedom peace love happy family friend friends mother father sister brother
jesus christ blessed heaven church godisgood amen faith hope grace
whatever nothing something anything everything nobody somebody everybody
blink metallica nirvana slipknot eminem beatles elvis madonna rockstar guitar music dancer
mustang ferrari porsche mercedes corvette camaro harley yamaha honda toyota
fuckyou fuckoff fuckme asshole bitch pussy shit sexy
donotforget forgetme remember rememberme mypassword thisismypassword yourpassword newpassword oldpassword
iamthebest ilikecheese inthebeginning maytheforcebewithyou tobeornottobe theforce onceuponatime
`;

/** What somebody who knows where the password is used would try first. */
const OF_THIS_TRADE = `
cairn recovery recoverytracking clinic clinical clinician hospital ward nurse nursing doctor medical medicine health
healthcare patient patients therapy therapist counsellor counselor psychiatry psychology addiction detox rehab
rehabilitation aftercare withdrawal craving cravings ketamine substance treatment nhs trust care team lead keyworker
audit auditor record records dashboard
`;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Longest first, so that "welcomeback" goes before "welcome". */
export const PREDICTABLE_WORDS: readonly string[] = [...new Set([...wordsOf(COMMON), ...wordsOf(OF_THIS_TRADE)])].sort(
  (one, other) => other.length - one.length,
);
