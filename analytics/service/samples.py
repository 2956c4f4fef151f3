"""The sample lists, for a first look: they step back as soon as a real list is there."""

from analytics import ingest
from analytics.ingest.samples import samples
from analytics.model.snapshot import SAMPLE, TaskList
from analytics.query import cube
from analytics.service.publishing import now
from analytics.store import Store, snapshots
from analytics.store.audit import Act
from analytics.store.publish import Release, publish

WHO = "sample"


def load_samples(store: Store) -> int:
    """Publish the samples that are not there yet, all or none; return how many snapshots were added."""
    there = {one.snapshot_id for one in snapshots.snapshots(store)}
    releases = []
    for sample in samples():
        staged = ingest.stage(sample.source, sample.name, sample.as_of)
        if staged.snapshot_id not in there:
            task_list = TaskList(sample.list_id, sample.list_name, SAMPLE)
            releases.append(Release(staged, task_list, sample.label))
    if releases:
        publish(store, releases, Act(WHO, now()), cube.insert)
    return len(releases)
