import { isPredictable } from './password-rule';

const about = ['Owen Hartley', 'owen.hartley@fellgate.example', 'Fellgate Recovery Service'];

describe('isPredictable', () => {
  it.each([
    'passwordpassword',
    'P@ssw0rdP@ssw0rd!',
    'Password1234567!',
    'letmeinletmein2026',
    '123456789012345',
    '987654321098765',
    'qwertyuiopasdfgh',
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    'x1x1x1x1x1x1x1x1',
    '!!!!!!!!!!!!!!!!',
    'Summer2026Winter2026',
    'iloveyouiloveyou',
    'correcthorsebatterystaple',
    'CairnRecovery2026!!',
    'ketamineclinic2026',
    'OwenHartley19841984',
    '0w3n.h4rtl3y.2026',
    'fellgate-service-2026',
    'WelcomeFellgate123',
    '1qaz2wsx3edc4rfv',
    '                    ',
  ])('refuses "%s"', (password) => {
    expect(isPredictable(password, about)).toBe(true);
  });

  it.each([
    'kettle-otter-slate-morning',
    'lantern-brook-thistle-noon',
    'pebble-ferry-walnut-bridge',
    'granite-plover-autumn-gate',
    'driftwood-candle-tern-harvest',
    'vier bunte Regenschirme tropfen',
    'xkqzvwpnjtrmhgb',
    'пять зелёных чайников',
    'the heron waits by the third weir',
  ])('takes "%s"', (password) => {
    expect(isPredictable(password, about)).toBe(false);
  });

  it('takes words that are somebody else’s name', () => {
    expect(isPredictable('marchbankelliotts', about)).toBe(false);
    expect(isPredictable('marchbankelliotts', ['Elliott Marchbank'])).toBe(true);
  });
});
