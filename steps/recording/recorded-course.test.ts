import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Asked, type Coming, RecordedCourse } from './recorded-course';

/** A course on which these come, each at its time and after what was asked. */
function courseOf(...comings: readonly [what: string, at: number, ...after: Asked[]][]) {
  const course = new RecordedCourse();
  const came: string[] = [];
  course.expect(
    comings.map(
      ([what, at, ...after]): Coming => ({ at, after, come: () => came.push(`${what} at ${course.now()}`) }),
    ),
  );
  return { course, came };
}

const turns = async () => {
  for (let turn = 0; turn < 200; turn += 1) await new Promise(setImmediate);
};

describe('a recorded course', () => {
  it('lets things come at their times while somebody waits, and a timer when its time is over', async () => {
    const { course, came } = courseOf(['one', 5], ['two', 5_000]);
    await turns();
    assert.equal(came.length, 0);
    course.after(1_000, () => came.push(`timer at ${course.now()}`));
    await turns();
    assert.deepEqual(came, ['one at 5', 'timer at 1000']);
  });

  it('lets nothing come before what was asked before it', async () => {
    const question = { at: 10, made: false };
    const { course, came } = courseOf(['answer', 20, question]);
    const over = course.wait();
    await turns();
    assert.equal(came.length, 0);
    course.ask(question);
    await turns();
    assert.deepEqual(came, ['answer at 20']);
    over();
  });

  it('passes over what a step does not ask that does nothing but wait', async () => {
    const { course, came } = courseOf(['answer', 20, { at: 10, made: false }]);
    course.work();
    course.wait();
    await turns();
    assert.deepEqual(came, ['answer at 20']);
  });
});
