import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Connection } from '@cairn/shared-ui';
import { RELOAD } from './reload';
import { UnreachablePage } from './unreachable-page';

describe('UnreachablePage', () => {
  const reload = jest.fn();
  let fixture: ComponentFixture<UnreachablePage>;
  const answer = async (status: number): Promise<void> => {
    TestBed.inject(HttpTestingController).expectOne('/api/ready').flush('', { status, statusText: 'said so' });
    await fixture.whenStable();
  };

  beforeEach(() => {
    reload.mockReset();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: RELOAD, useValue: reload }],
    });
    fixture = TestBed.createComponent(UnreachablePage);
  });

  it('loads anew by itself when the server is back', async () => {
    await answer(503);
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Cairn tries again by itself.');
    expect(reload).not.toHaveBeenCalled();
    const asked = TestBed.inject(Connection).ask();
    await answer(200);
    await asked;
    await fixture.whenStable();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('leaves loading anew to the person where the server answers', async () => {
    await answer(200);
    expect(reload).not.toHaveBeenCalled();
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    expect(reload).toHaveBeenCalledTimes(1);
  });
});
