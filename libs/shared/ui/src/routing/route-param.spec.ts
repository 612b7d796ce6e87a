import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, RouterOutlet, withRouterConfig } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { routeParam } from './route-param';

@Component({ template: '{{ patientId() }}', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {
  protected readonly patientId = routeParam('patientId');
}

@Component({ imports: [RouterOutlet], template: '<router-outlet />', changeDetection: ChangeDetectionStrategy.OnPush })
class Frame {}

describe('routeParam', () => {
  it('reads a parameter of the parent and follows it', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [{ path: 'patients/:patientId', component: Frame, children: [{ path: '', component: Page }] }],
          withRouterConfig({ paramsInheritanceStrategy: 'always' }),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create('/patients/7');
    expect(harness.routeNativeElement?.textContent).toBe('7');
    await harness.navigateByUrl('/patients/8');
    expect(harness.routeNativeElement?.textContent).toBe('8');
  });
});
