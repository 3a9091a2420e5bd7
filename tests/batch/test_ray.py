"""The Ray adapter on a local cluster; skipped where Ray is not installed."""

from __future__ import annotations

import json

import pytest

from summarizer import ModelSettings
from tests.batch.loopback import article

ray = pytest.importorskip("ray")
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def cluster():
    """Two processors' worth of workers on this machine."""
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    yield
    ray.shutdown()


@pytest.mark.usefixtures("cluster")
@pytest.mark.parametrize("engine", ["rules", "model"])
def test_a_dataset_of_articles_becomes_one_of_briefs(engine, endpoint):
    """Every article once over two workers; what cannot be read is a row."""
    from summarizer.batch.ray import brief_dataset

    endpoint.latency = 0.05
    settings = ModelSettings(model="desk-1", base_url=endpoint.base_url)
    items = [{"id": f"a{n}", "text": article(f"a{n}", n)} for n in range(60)]
    items.append({"id": "empty", "text": ""})
    articles = ray.data.from_items(items, override_num_blocks=8)
    given = None if engine == "rules" else settings
    found = brief_dataset(articles, given, workers=2, concurrency=8, batch_size=8).take_all()
    assert sorted(row["id"] for row in found) == sorted(item["id"] for item in items)
    assert [row["error"] for row in found if row["status"] == "failed"] == ["InputError"]
    if engine == "model":
        assert sorted(endpoint.hits) == sorted(item["id"] for item in items[:-1])
        assert 2 < endpoint.most_at_once <= 16
        briefs = {row["id"]: json.loads(row["brief"]) for row in found if row["brief"]}
        assert briefs["a7"]["headline"] == "Report a7 of the harbour office"
