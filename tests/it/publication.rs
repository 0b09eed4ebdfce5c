//! A build publishes its whole site or leaves the old one, whatever happens to it, and never touches a file that it did
//! not make; one that was killed while few files took their places is finished as soon as the next one begins. The
//! program runs on projects of its own on a real disk.

#![expect(
    clippy::disallowed_methods,
    reason = "tests look at the disk, and take random moments from the clock"
)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt as _, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use crate::site::{Project, Site, program, tree, write};

const LIGHTING: &str = "content/measures/1.1.yaml";

/// A site of this title, with as many files of the city's own as make publishing take its time. No file of one
/// variant is the same in another.
fn variant(title: &str) -> Site {
    let site = Site::minimal().replace("content/site.yaml", "Шаардын программасы", title);
    (0..400).fold(site, |site, n| {
        site.edit(&format!("assets/{title}-{n}.txt"), &format!("{title} {n}\n"))
    })
}

/// What `ls -la --full-time` would say of everything in a folder.
fn listing(folder: &Path) -> BTreeMap<String, (u64, u64, i64, i64)> {
    let entries = walkdir::WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .map(Result::unwrap);
    entries
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            let metadata = fs::symlink_metadata(entry.path()).unwrap();
            (
                path,
                (
                    metadata.ino(),
                    metadata.len(),
                    metadata.mtime(),
                    metadata.mtime_nsec(),
                ),
            )
        })
        .collect()
}

/// What lies beside the site: nothing of a build that has ended may, but for what the next one takes over.
fn left_over(project: &Project) -> Vec<String> {
    let entries = fs::read_dir(project.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    entries
        .map(|name| name.to_str().unwrap().to_owned())
        .filter(|name| name.starts_with('.') && name != ".public.cache" && name != ".public.records")
        .collect()
}

fn error_of(output: &Output, project: &Project) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    text.replace(project.path().to_str().unwrap(), "PROJECT")
}

#[track_caller]
fn assert_code(output: &Output, code: i32) {
    assert_eq!(
        output.status.code(),
        Some(code),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn errors_leave_the_site_as_it_was() {
    let project = Project::new(&Site::minimal());
    project.build();
    let (before, files_before) = (listing(&project.public()), tree(&project.public()));
    for broken in [
        Site::minimal().replace(LIGHTING, "direction: lighting", "direction: lightning"),
        Site::minimal().remove("content/site.yaml"),
        Site::minimal().bytes("themes/default/templates/home.html", b"{% if %}"),
    ] {
        project.replace_with(&broken);
        assert_code(&project.run(&["build"]), 1);
        assert_eq!(listing(&project.public()), before);
    }
    assert_eq!(tree(&project.public()), files_before);
    assert_eq!(left_over(&project), Vec::<String>::new());
}

#[test]
fn build_without_a_change_touches_nothing() {
    let project = Project::new(&Site::minimal());
    project.build();
    let before = listing(&project.public());
    project.build();
    assert_eq!(listing(&project.public()), before);
}

#[test]
fn files_that_did_not_change_keep_their_time() {
    let project = Project::new(&Site::minimal());
    project.build();
    let before = listing(&project.public());
    project.replace_with(&Site::minimal().replace("content/swot.yaml", "ky: туризм,", "ky: соода,"));
    project.build();
    let after = listing(&project.public());
    let is_same = |path: &str| before[path] == after[path];
    assert!(is_same("ru/measures/2.10/index.html") && is_same("source/programme-ky.txt"));
    assert!(!is_same("ky/swot/index.html"));
}

#[test]
fn stale_files_go_and_files_of_others_stay() {
    let project = Project::new(&Site::minimal());
    let public = project.public();
    project.build();
    write(&public.join(".htaccess"), b"ErrorDocument 404 /404.html\n");
    write(&public.join("stats/2026/log.txt"), b"hits\n");
    write(&public.join("ky/measures/1.1/photo.jpg"), b"\xff\xd8");
    symlink("stats", public.join("latest")).unwrap();
    let of_others = [
        ".htaccess",
        "stats/2026/log.txt",
        "ky/measures/1.1/photo.jpg",
        "latest",
    ];
    let before = listing(&public);

    let smaller = Site::minimal().remove(LIGHTING).remove("content/swot.yaml");
    project.replace_with(&smaller);
    project.build();
    let after = listing(&public);
    for path in of_others {
        assert_eq!(after.get(path), before.get(path), "{path}");
    }
    assert!(before.contains_key("ru/measures/1.1/index.html") && before.contains_key("en/swot/index.html"));
    for stale in [
        "ky/measures/1.1/index.html",
        "ru/measures/1.1",
        "ky/swot",
        "en/swot",
    ] {
        assert!(!after.contains_key(stale), "{stale} is left over");
    }
    let mut expected = tree_of(&smaller);
    let found = tree(&public);
    expected.extend(of_others.map(|path| (path.to_owned(), found[path].clone())));
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    assert!(found == expected);
}

#[test]
fn files_of_others_in_the_way_stop_the_build() {
    let project = Project::new(&Site::minimal());
    write(&project.public().join("index.html"), b"<h1>Our old site</h1>");
    write(&project.public().join("ky/index.html"), b"<h1>Our old site</h1>");
    let before = listing(&project.public());
    let output = project.run(&["build"]);
    assert_code(&output, 3);
    assert_eq!(listing(&project.public()), before);
    insta::assert_snapshot!(error_of(&output, &project), @r"
    error: public holds files that Onuguu did not make, where the site needs the place; nothing was published
      index.html
      ky/index.html
    help: move or delete them, or publish to another folder with --out
    ");
}

/// The site of a project, built elsewhere.
fn tree_of(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let project = Project::new(site);
    project.build();
    tree(&project.public())
}

/// Random numbers that a failure can be repeated with: xorshift64*.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: Duration) -> Duration {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let number = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d);
        Duration::from_nanos(number % u64::try_from(limit.as_nanos()).unwrap().max(1))
    }
}

#[test]
fn killed_build_leaves_the_old_site_or_the_new_one() {
    const N_KILLS: usize = 50;
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let seed = u64::try_from(now.as_nanos()).unwrap() | 1;
    let mut random = Random(seed);

    let sites = [variant("Эски"), variant("Жаңы")];
    let trees = sites.each_ref().map(tree_of);
    assert_ne!(trees[0]["ky/index.html"], trees[1]["ky/index.html"]);
    let roots = sites.each_ref().map(Project::new);
    let project = &roots[0];
    let build = |idx: usize| {
        let root = roots[idx].path().to_str().unwrap();
        project.command(&["build", "--root", root, "--out", "public"])
    };
    // Where the time goes: publishing begins behind half of it at the latest.
    let mut duration = Duration::MAX;
    for idx in [0, 1, 0] {
        let start = Instant::now();
        assert_code(&build(idx).output().unwrap(), 0);
        duration = duration.min(start.elapsed());
    }

    let mut ended = [0, 0];
    let mut n_killed = 0;
    for round in 0..N_KILLS {
        let next = (round + 1) % 2;
        // Every second kill meets the build while it publishes.
        let delay = match round / 2 % 2 {
            0 => random.below(duration),
            _ => duration / 2 + random.below(duration / 2),
        };
        let mut child = build(next)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(delay);
        child.kill().unwrap();
        n_killed += usize::from(!child.wait().unwrap().success());
        let found = tree(&project.public());
        let which = trees.iter().position(|tree| *tree == found);
        let Some(which) = which else {
            let differing: Vec<_> = trees[next]
                .iter()
                .filter(|(path, bytes)| found.get(*path) != Some(*bytes))
                .collect();
            panic!(
                "killed after {delay:?} of {duration:?} (round {round}, seed {seed}), the site is neither the old one \
                 nor the new one: {} files, {} of them not new",
                found.len(),
                differing.len(),
            );
        };
        ended[which] += 1;
    }
    assert!(
        n_killed > N_KILLS / 4,
        "only {n_killed} builds were killed before their end (seed {seed})"
    );
    assert_eq!(ended[0] + ended[1], N_KILLS);

    // What the killed builds left is cleared by the next.
    assert_code(&build(0).output().unwrap(), 0);
    assert!(tree(&project.public()) == trees[0], "seed {seed}");
    assert_eq!(left_over(project), Vec::<String>::new(), "seed {seed}");
}

#[test]
fn killed_build_of_few_changes_is_finished_by_the_next_whatever_that_makes() {
    const N_KILLS: usize = 24;
    let old = variant("Эски");
    let new = old
        .clone()
        .edit("assets/Эски-1.txt", "another\n")
        .edit("assets/new/Эски.txt", "new\n")
        .remove("assets/Эски-2.txt")
        .replace(LIGHTING, "task: { ky: ", "task: { ky: Өзгөргөн ");
    let sites = [old, new];
    let trees = sites.each_ref().map(tree_of);
    let roots = sites.each_ref().map(Project::new);
    let project = &roots[0];
    let broken = Project::new(&Site::minimal().remove("content/site.yaml"));
    let build = |root: &Project| {
        let root = root.path().to_str().unwrap();
        project.command(&["build", "--root", root, "--out", "public"])
    };
    let mut duration = Duration::MAX;
    let folder = || fs::metadata(project.public()).unwrap().ino();
    assert_code(&build(&roots[0]).output().unwrap(), 0);
    let before = folder();
    for idx in [1, 0] {
        let start = Instant::now();
        assert_code(&build(&roots[idx]).output().unwrap(), 0);
        duration = duration.min(start.elapsed());
        assert!(tree(&project.public()) == trees[idx]);
    }
    assert_eq!(folder(), before, "few files change, so that the folder stays");
    for round in 0..N_KILLS {
        let mut child = build(&roots[(round + 1) % 2])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Towards the end, where files take their places.
        thread::sleep(
            duration * u32::try_from(N_KILLS + round).unwrap() / u32::try_from(2 * N_KILLS).unwrap(),
        );
        child.kill().unwrap();
        child.wait().unwrap();
        assert_code(&build(&broken).output().unwrap(), 1);
        assert!(
            trees.contains(&tree(&project.public())),
            "neither the old site nor the new one in round {round}"
        );
    }
    assert_code(&build(&roots[0]).output().unwrap(), 0);
    assert!(tree(&project.public()) == trees[0]);
    assert_eq!(left_over(project), Vec::<String>::new());
}

/// Runs a script where it may mount disks of its own; `$0` is the program.
fn on_own_disk(project: &Project, script: &str, variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new("unshare");
    command
        .args(["--user", "--map-root-user", "--mount", "sh", "-euc", script])
        .arg(program());
    command
        .current_dir(project.path())
        .env("LC_ALL", "en_US.UTF-8")
        .env("SOURCE_DATE_EPOCH", "1795305600");
    let output = command
        .envs(variables.iter().copied())
        .stdin(Stdio::null())
        .output();
    let output = output.expect("this test needs the command `unshare` of util-linux");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        !errors.contains("unshare:") && !errors.contains("mount:"),
        "this machine does not let the test mount a small disk (user namespaces are needed): {errors}"
    );
    output
}

/// `list` writes names, sizes and times of the site, so that two moments can be compared.
const LIST: &str = "list() { (cd disk/public && find . -printf '%P %s %T@ %i\\n' | sort; find . -type f -exec cksum {} + | sort); }\n";

#[test]
fn full_disk_leaves_the_site_as_it_was() {
    let project = Project::new(&variant("Эски"));
    let next = Project::new(&variant("Жаңы"));
    let blocks = |len: usize| len.div_ceil(4096) * 4096;
    let site_size: usize = tree_of(&variant("Эски"))
        .values()
        .map(|bytes| blocks(bytes.len()))
        .sum();
    // Room for one site and a half.
    let size = (site_size * 3 / 2).to_string();
    fs::create_dir(project.path().join("disk")).unwrap();
    let script = format!(
        "{LIST}
        mount -t tmpfs -o size=$SIZE none disk
        \"$0\" build --quiet --out disk/public
        list > before
        code=0; \"$0\" build --root \"$NEXT\" --out disk/public || code=$?
        list > after
        ls -A disk > disk.txt
        exit $code"
    );
    let output = on_own_disk(
        &project,
        &script,
        &[("SIZE", &size), ("NEXT", next.path().to_str().unwrap())],
    );
    assert_code(&output, 3);
    let text = |name: &str| fs::read_to_string(project.path().join(name)).unwrap();
    assert!(text("before").contains("ky/index.html"));
    assert_eq!(text("before"), text("after"));
    assert_eq!(text("disk.txt"), ".public.cache\n.public.records\npublic\n");
    let error = error_of(&output, &project);
    assert!(
        error.starts_with("error: the disk is full; nothing was published\n  cannot publish to disk/public"),
        "{error}"
    );
    assert!(
        error.ends_with("help: make room on the disk, then build again\n"),
        "{error}"
    );
}

#[test]
fn read_only_disk_is_named() {
    let project = Project::new(&Site::minimal());
    fs::create_dir(project.path().join("disk")).unwrap();
    let script = format!(
        "{LIST}
        mount -t tmpfs -o size=64m none disk
        \"$0\" build --quiet --out disk/public
        mount -o remount,ro disk
        list > before
        code=0; \"$0\" build --as-of 2025-01-01 --out disk/public || code=$?
        list > after
        exit $code"
    );
    let output = on_own_disk(&project, &script, &[]);
    assert_code(&output, 3);
    let text = |name: &str| fs::read_to_string(project.path().join(name)).unwrap();
    assert_eq!(text("before"), text("after"));
    insta::assert_snapshot!(error_of(&output, &project));
}

#[test]
fn two_builds_at_once_leave_a_whole_site() {
    let sites = [variant("Эски"), variant("Жаңы")];
    let trees = sites.each_ref().map(tree_of);
    let roots = sites.each_ref().map(Project::new);
    let target = roots[0].public();
    for _ in 0..5 {
        let children = roots.each_ref().map(|root| {
            let mut command = root.command(&["build", "--out", target.to_str().unwrap()]);
            command
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        });
        let outputs = children.map(|child| child.wait_with_output().unwrap());
        let mut n_published = 0;
        for output in &outputs {
            let error = String::from_utf8_lossy(&output.stderr);
            match output.status.code() {
                Some(0) => n_published += 1,
                Some(3) => assert!(error.contains("another build is publishing to "), "{error}"),
                code => panic!("{code:?}: {error}"),
            }
        }
        assert!(n_published > 0);
        assert!(trees.contains(&tree(&target)), "the site is a mixture of two");
        assert_eq!(left_over(&roots[0]), Vec::<String>::new());
    }
}

#[test]
fn build_while_another_publishes_says_so() {
    let project = Project::new(&Site::minimal());
    project.build();
    let before = listing(&project.public());
    let lock = File::create(project.path().join(".public.lock")).unwrap();
    lock.lock().unwrap();
    let output = project.run(&["build", "--as-of", "2025-01-01"]);
    assert_code(&output, 3);
    assert_eq!(listing(&project.public()), before);
    insta::assert_snapshot!(error_of(&output, &project), @r"
    error: another build is publishing to public right now
    help: wait for it to end, then build again
    ");
    drop(lock);
    assert_code(&project.run(&["build", "--as-of", "2025-01-01"]), 0);
    assert_ne!(listing(&project.public()), before);
}
