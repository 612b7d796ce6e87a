import { knownDevice, rememberDevice } from './known-device';

const owen = Buffer.alloc(32, 1);
const leah = Buffer.alloc(32, 2);

describe('knownDevice', () => {
  it('knows a device on which the account has signed in', () => {
    expect(knownDevice(rememberDevice(null, owen), owen)).not.toBeNull();
  });

  it('is a stranger for another account, without a cookie and with a made-up one', () => {
    expect(knownDevice(rememberDevice(null, owen), leah)).toBeNull();
    expect(knownDevice(null, owen)).toBeNull();
    expect(knownDevice('nonce.mac', owen)).toBeNull();
    expect(knownDevice('.', owen)).toBeNull();
  });

  it('keeps the name of the device from one sign-in to the next', () => {
    const first = rememberDevice(null, owen);
    expect(knownDevice(rememberDevice(first, owen), owen)).toBe(knownDevice(first, owen));
  });
});

describe('rememberDevice', () => {
  it('keeps several accounts of a shared workstation apart, at most four', () => {
    let cookie = rememberDevice(null, owen);
    for (let colleague = 2; colleague <= 4; colleague += 1)
      cookie = rememberDevice(cookie, Buffer.alloc(32, colleague));
    expect(knownDevice(cookie, owen)).not.toBeNull();
    cookie = rememberDevice(cookie, Buffer.alloc(32, 5));
    expect(cookie.split('~')).toHaveLength(4);
    expect(knownDevice(cookie, owen)).toBeNull();
    expect(knownDevice(cookie, leah)).not.toBeNull();
  });
});
