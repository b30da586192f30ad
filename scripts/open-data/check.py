"""Opens what a running service gives away with the tools that its readers use: check.py BASE. Prints a line a check, SKIP where a tool is not there; ends with 1 if one failed."""
import csv, html, io, json, os, re, shutil, sqlite3, subprocess, sys, tempfile, urllib.request

BASE = sys.argv[1].rstrip("/")
BIN = sys.executable.rsplit("/", 1)[0]
failed = passed = skipped = 0


class Skipped(Exception):
    pass


def get(path, **headers):
    request = urllib.request.Request(BASE + path if path.startswith("/") else path, headers=headers)
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def kept(path, ending):
    with tempfile.NamedTemporaryFile(delete=False, suffix=ending) as file:
        file.write(get(path))
    return file.name


def check(name):
    """Runs a check at once; it fails by what it raises."""
    def run(body):
        global failed, passed, skipped
        try:
            said = body()
            passed += 1
            print(f"ok    {name}" + (f": {said}" if said else ""))
        except Skipped as why:
            skipped += 1
            print(f"SKIP  {name}: NOT TRIED, {why}")
        except Exception as error:
            failed += 1
            print(f"FAIL  {name}: {type(error).__name__} {str(error)[:300]}")
    return run


def run(*command, folder=None, **variables):
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env={**os.environ, **variables})
    assert done.returncode == 0, (done.stdout + done.stderr)[-300:]
    return done.stdout


TOTAL = json.loads(get("/api/projects?per_pagina=1"))["total"]


def same(number):
    assert number == TOTAL, f"{number} records of {TOTAL}"


@check("Excel, by openpyxl")
def _():
    import openpyxl
    book = openpyxl.load_workbook(kept("/api/projects.xlsx", ".xlsx"))
    sheet = book["Progetti"]
    same(sheet.max_row - 1)
    assert sheet.freeze_panes and sheet.auto_filter.ref and len(book.sheetnames) == 3
    assert not [c for row in sheet.iter_rows() for c in row if c.data_type == "f"], "a formula"


@check("Excel, by openxml-audit: no error against the schemas and rules of Office")
def _():
    for asked in ("", "?provenienza=si", "?q=zzzznessuno"):
        [said] = json.loads(run(f"{BIN}/openxml-audit", "--output", "json", kept(f"/api/projects.xlsx{asked}", ".xlsx")))
        assert said["error_count"] == 0, said["errors"][:3]


@check("CSV of spreadsheets, by pandas")
def _():
    import pandas
    same(len(pandas.read_csv(kept("/api/projects.csv", ".csv"), sep=";", decimal=",")))


@check("CSV of programs, by pandas without any option, and by frictionless")
def _():
    import pandas
    file = kept("/api/projects.csv?dialetto=rfc4180", ".csv")
    same(len(pandas.read_csv(file)))
    run(f"{BIN}/frictionless", "validate", "--trusted", file)


@check("CSVW, by csvwvalidate")
def _():
    for dialect in ("", "?dialetto=rfc4180", "?provenienza=si", "?dialetto=rfc4180&provenienza=si"):
        run(f"{BIN}/csvwvalidate", f"{BASE}/api/projects.csv-metadata.json{dialect}")


@check("Data Package, by frictionless")
def _():
    run(f"{BIN}/frictionless", "validate", "--trusted", f"{BASE}/datapackage.json")


@check("Parquet, by pyarrow and DuckDB")
def _():
    import duckdb, pyarrow, pyarrow.parquet
    file = kept("/api/projects.parquet", ".parquet")
    table = pyarrow.parquet.read_table(file)
    same(table.num_rows)
    assert pyarrow.types.is_integer(table.schema.field("anno").type)
    same(duckdb.sql(f"SELECT count(*) FROM '{file}'").fetchall()[0][0])


@check("SQLite, by Python's own")
def _():
    base = sqlite3.connect(kept("/api/projects.db", ".db"))
    same(base.execute("SELECT count(*) FROM progetti").fetchone()[0])
    assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def locales():
    """Those of this machine in which readers work: none at all, plain UTF-8, Italian."""
    there = {one.lower().replace("-", "") for one in run("locale", "-a").split()}
    return ["C"] + [one for one in ("C.UTF-8", "it_IT.UTF-8") if one.lower().replace("-", "") in there]


LISTS = {"avvisi": "calls", "enti": "organisations", "temi": "themes", "disabilita": "disabilities"}


def listed(name):
    return json.loads(get(f"/{name}.json"))[LISTS[name]]


@check("lists: Excel, by openpyxl and openxml-audit")
def _():
    import openpyxl
    for name in LISTS:
        file = kept(f"/{name}.xlsx", ".xlsx")
        book = openpyxl.load_workbook(file)
        sheet = book.worksheets[0]
        assert sheet.max_row - 1 == len(listed(name)), name
        assert sheet.freeze_panes and sheet.auto_filter.ref and book.sheetnames[1:] == ["Codebook", "Informazioni"]
        cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"], "a formula"
        assert len([cell for cell in cells if cell.hyperlink]) == len(listed(name)), "a link for each"
        [said] = json.loads(run(f"{BIN}/openxml-audit", "--output", "json", file))
        assert said["error_count"] == 0, (name, said["errors"][:3])


@check("lists: both kinds of CSV, by pandas, frictionless and csvwvalidate")
def _():
    import pandas
    for name in LISTS:
        sheet = pandas.read_csv(kept(f"/{name}.csv", ".csv"), sep=";", decimal=",")
        file = kept(f"/{name}.csv?dialetto=rfc4180", ".csv")
        table = pandas.read_csv(file)
        rows = listed(name)
        assert len(sheet) == len(table) == len(rows), name
        assert list(table["id"]) == list(sheet["Identificativo"]) == [one["id"] for one in rows]
        assert list(table["progetti"]) == list(sheet["Progetti"]) == [one["projects"] for one in rows]
        run(f"{BIN}/frictionless", "validate", "--trusted", file)
        for dialect in ("", "?dialetto=rfc4180"):
            run(f"{BIN}/csvwvalidate", f"{BASE}/{name}.csv-metadata.json{dialect}")


@check("lists: Parquet, SQLite and NDJSON, by DuckDB, pyarrow, Python's own and polars")
def _():
    import duckdb, polars, pyarrow, pyarrow.parquet
    for name in LISTS:
        rows = listed(name)
        counted = sum(one["projects"] for one in rows)
        file = kept(f"/{name}.parquet", ".parquet")
        assert duckdb.sql(f"SELECT count(*), sum(progetti) FROM '{file}'").fetchall()[0] == (len(rows), counted)
        assert pyarrow.types.is_integer(pyarrow.parquet.read_table(file).schema.field("progetti").type)
        base = sqlite3.connect(kept(f"/{name}.db", ".db"))
        assert base.execute(f"SELECT count(*), sum(progetti) FROM {name}").fetchone() == (len(rows), counted)
        assert base.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert not base.execute("PRAGMA foreign_key_check").fetchall()
        lines = polars.read_ndjson(kept(f"/{name}.ndjson", ".ndjson"), infer_schema_length=None)
        assert lines.height == len(rows) and lines["projects"].sum() == counted


@check("lists: linked data, by rdflib; those of terms lead to SKOS")
def _():
    import rdflib
    schema = rdflib.Namespace("https://schema.org/")
    for name, kinds in {"avvisi": ("Grant", "MonetaryGrant"), "enti": ("Organization",)}.items():
        graph = rdflib.Graph().parse(data=get(f"/{name}.ttl"), format="turtle")
        assert sum(len(list(graph.subjects(rdflib.RDF.type, schema[kind]))) for kind in kinds) == len(listed(name))
        assert len(json.loads(get(f"/{name}.jsonld"))["@graph"]) == len(listed(name))
    for name in ("temi", "disabilita"):
        graph = rdflib.Graph().parse(data=get(f"/{name}.ttl"), format="turtle")
        assert len(set(graph.subjects(rdflib.RDF.type, rdflib.SKOS.Concept))) == len(listed(name))


@check("lists: R reads the CSV for spreadsheets with read.csv2, and the plain one with read.csv")
def _():
    if not shutil.which("Rscript"):
        raise Skipped("there is no R")
    utf8 = [one for one in locales() if one != "C"]
    if not utf8:
        raise Skipped("no UTF-8 locale")
    for name in LISTS:
        sheet, plain = kept(f"/{name}.csv", ".csv"), kept(f"/{name}.csv?dialetto=rfc4180", ".csv")
        lines = f'x <- read.csv2("{sheet}", fileEncoding = "UTF-8-BOM", check.names = FALSE); y <- read.csv("{plain}", encoding = "UTF-8"); cat(nrow(x), sum(x[["Progetti"]]), nrow(y), sum(y$progetti))'
        rows = listed(name)
        counted = [len(rows), sum(one["projects"] for one in rows)]
        assert [int(one) for one in run("Rscript", "-e", lines, LC_ALL=utf8[0]).split()] == counted * 2, name


@check("RIS, by rispy")
def _():
    import rispy
    same(len(rispy.loads(get("/api/projects.ris").decode())))


@check("BibTeX, by pybtex: no organisation is split")
def _():
    from pybtex.database import parse_string
    entries = parse_string(get("/api/projects.bib").decode(), "bibtex").entries
    same(len(entries))
    assert not [p for e in entries.values() for p in e.persons["author"] if p.first_names]


@check("RDF in its three forms, by rdflib: the same graph")
def _():
    import rdflib
    from rdflib.compare import isomorphic
    for path in ("/catalog", "/api/vocabularies"):
        graphs = [rdflib.Graph().parse(data=get(f"{path}.{ending}"), format=form, publicID=BASE) for ending, form in (("ttl", "turtle"), ("rdf", "xml"), ("jsonld", "json-ld"))]
        assert isomorphic(graphs[0], graphs[1]) and isomorphic(graphs[0], graphs[2]), path
    rdflib.Graph().parse(data=get("/api/projects.ttl"), format="turtle")


@check("SKOS, by skosify")
def _():
    said = subprocess.run([f"{BIN}/skosify", kept("/api/vocabularies.ttl", ".ttl"), "-o", "/dev/null"], capture_output=True, text=True)
    assert "ERROR" not in said.stderr, said.stderr[-300:]


@check("Atom, by feedparser: newest first")
def _():
    import feedparser
    feed = feedparser.parse(get("/progetti.atom"))
    assert not feed.bozo and feed.version == "atom10"
    times = [entry.updated for entry in feed.entries]
    assert times == sorted(times, reverse=True)


@check("OAI-PMH, by sickle: a whole harvest")
def _():
    from sickle import Sickle
    records = list(Sickle(BASE + "/oai").ListRecords(metadataPrefix="oai_dc"))
    same(len([one for one in records if not one.deleted]))


@check("Signposting, by signposting")
def _():
    import signposting
    slug = json.loads(get("/api/projects?per_pagina=1"))["hits"][0]["project"]["slug"]
    found = signposting.find_signposting_http(f"{BASE}/progetti/{slug}")
    assert found.citeAs and found.describedBy and found.license and found.linksets


LINES = [html.unescape(line) for line in re.findall(r"<pre[^>]*><code>(.*?)</code>", get("/dati-aperti").decode(), re.S)]


def line(part):
    return next(one for one in LINES if part in one)


@check("the line for R, in each locale: all records, and every letter")
def _():
    if not shutil.which("Rscript"):
        raise Skipped("there is no R")
    titles = {one["title"] for one in json.loads(get("/api/projects.json"))["projects"]}
    for locale in locales():
        said = run("Rscript", "-e", line("read.csv") + "; for (one in progetti$titolo) cat(utf8ToInt(enc2utf8(one)), '\\n')", LC_ALL=locale)
        read = ["".join(chr(int(letter)) for letter in row.split()) for row in said.splitlines()]
        same(len(read))
        assert set(read) == titles, (locale, set(read) - titles)
    return ", ".join(locales())


@check("every table, by R's own readers, in each locale")
def _():
    if not shutil.which("Rscript"):
        raise Skipped("there is no R")
    projects = json.loads(get("/api/projects.json"))["projects"]
    letters = lambda those: ",".join(str(ord(letter)) for one in those[:20] for letter in one["title"])
    found = set()
    for locale in locales():
        for told in run("Rscript", "scripts/open-data/formats.R", BASE, LC_ALL=locale).splitlines():
            name, number, said = told.split()
            same(int(number))
            ordered = sorted(projects, key=lambda one: one["slug"]) if name == "sqlite" else projects
            assert said == letters(ordered), (name, locale)
            found.add(name)
    if "readxl" not in run("Rscript", "-e", "cat(rownames(installed.packages()))"):
        print("SKIP  Excel, by R: NOT TRIED, there is no readxl")
    return ", ".join(sorted(found))


@check("the line for Python")
def _():
    same(int(run(sys.executable, "-c", line("pandas") + "; print(len(progetti))")))


@check("the line for DuckDB, on the file at its address")
def _():
    import duckdb
    address = re.search(r"'(.*)'", line("SELECT"))[1]
    same(len(duckdb.sql(line("SELECT").replace(address, kept(address, ".parquet"))).fetchall()))


@check("Excel and both kinds of CSV, by LibreOffice: records, and the lists")
def _():
    if not shutil.which("soffice"):
        raise Skipped("there is no LibreOffice")
    folder = tempfile.mkdtemp()
    filters = {".xlsx": None, ".csv": "CSV:59,34,UTF8", ".csv?dialetto=rfc4180": "CSV:44,34,UTF8"}
    files = [(f"/api/projects{ending}", TOTAL, ending) for ending in filters]
    files += [(f"/{name}{ending}", len(listed(name)), ending) for name in ("enti", "disabilita") for ending in (".xlsx", ".csv")]
    for path, number, ending in files:
        infilter, file = filters[ending], kept(path, ending.split("?")[0])
        options = [f"--infilter={infilter}"] if infilter else []
        run("soffice", f"-env:UserInstallation=file://{folder}/user", "--headless", *options, "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", folder, file)
        with open(f"{folder}/{file.rsplit('/', 1)[1].rsplit('.', 1)[0]}.csv", newline="", encoding="utf-8") as rows:
            read = len(list(csv.reader(rows))) - 1
        assert read == number, f"{path}: {read} rows of {number}"


@check("Parquet, CSV and NDJSON, by polars")
def _():
    import polars
    same(polars.read_parquet(kept("/api/projects.parquet", ".parquet")).height)
    same(polars.read_csv(kept("/api/projects.csv?dialetto=rfc4180", ".csv"), infer_schema_length=None).height)
    same(polars.read_ndjson(kept("/api/projects.ndjson", ".ndjson"), infer_schema_length=None).height)


@check("where each value came from, in each format that tells it")
def _():
    import openpyxl, pandas, pyarrow.parquet, rdflib
    asked = "?provenienza=si"
    records = json.loads(get(f"/api/projects.json{asked}"))["projects"]
    told = sum(len(one["provenance"]) for one in records)
    assert told > TOTAL
    lines = get(f"/api/projects.ndjson{asked}").decode().splitlines()
    assert [json.loads(line) for line in lines] == records
    base = sqlite3.connect(kept(f"/api/projects.db{asked}", ".db"))
    assert base.execute("SELECT count(*) FROM provenienza").fetchone()[0] == told
    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    graph = rdflib.Graph().parse(data=get(f"/api/projects.ttl{asked}"), format="turtle")
    assert len(list(graph.subject_objects(prov.wasGeneratedBy))) == told
    assert len(pandas.read_csv(kept(f"/api/projects.csv{asked}", ".csv"), sep=";")) == told
    table = pandas.read_csv(kept(f"/api/projects.csv{asked}&dialetto=rfc4180", ".csv"))
    assert len(table) == told
    file = kept(f"/api/projects.parquet{asked}", ".parquet")
    assert pyarrow.parquet.read_table(file).to_pylist()[0]["slug"] == table["slug"][0]
    sheet = openpyxl.load_workbook(kept(f"/api/projects.xlsx{asked}", ".xlsx"))["Provenienza"]
    assert sheet.max_row - 1 == told
    nodes = json.loads(get(f"/api/projects.jsonld{asked}"))["@graph"]
    assert len([one for one in nodes if "prov:wasGeneratedBy" in one]) == told
    return f"{told} values"


@check("two downloads of each format: the same bytes")
def _():
    endings = ("xlsx", "csv", "json", "ndjson", "parquet", "db", "ris", "bib", "csl.json", "jsonld", "ttl", "atom", "feed.json")
    for ending in endings:
        assert get(f"/api/projects.{ending}") == get(f"/api/projects.{ending}"), ending
    for name in LISTS:
        for ending in ("xlsx", "csv", "json", "ndjson", "parquet", "db", "jsonld", "ttl"):
            assert get(f"/{name}.{ending}") == get(f"/{name}.{ending}"), (name, ending)
    return f"{len(endings)} formats, and 8 of each list"


def unforeseen(said):
    """What schemathesis found, without the refusals of more than sixty values over all filters (decision 93): no schema can bound a sum."""
    found = re.findall(r"^- ST\d+ .*?(?=^- |^Reproduce with:|\Z)", said, re.M | re.S)
    return [one for one in found if not ("Schema-valid request rejected" in one and "oltre i 60 valori" in one)], len(found)


@check("the API, by schemathesis: nothing found but more than sixty values")
def _():
    done = subprocess.run([f"{BIN}/schemathesis", "run", f"{BASE}/api/openapi.json", "--url", f"{BASE}/api/v1", "--phases", "examples,coverage,fuzzing", "-n", "5", "--seed", "1", "--no-color", "--max-time", "300"], capture_output=True, text=True, cwd=tempfile.mkdtemp())
    others, number = unforeseen(done.stdout)
    assert done.returncode == 0 or (number and not others), (others or [done.stdout + done.stderr])[0][-300:]
    return f"{number} such refusals" if number else ""


@check("the address for Excel")
def _():
    import openpyxl
    openpyxl.load_workbook(io.BytesIO(get(line(".xlsx"))))


print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
