//! What somebody meant who wrote a name that nothing has.

/// The nearest of `known` to `word`, when it is near enough to be a slip of the fingers.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let length = word.chars().count();
    known
        .into_iter()
        .filter_map(|candidate| {
            let other = candidate.chars().count();
            let most = (other.max(length) / 3).max(1);
            // Comparing takes long for long words; those of very different length are not compared at all.
            let distance = (length.abs_diff(other) <= most).then(|| strsim::damerau_levenshtein(word, candidate))?;
            (distance <= most).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// So many names are all shown to somebody who wrote another one; of more, only the nearest few.
const MOST_NAMES: usize = 40;
const FEW_NAMES: usize = 12;

/// Advice for a name that nothing has: the nearest one, or all there are.
#[must_use]
pub fn did_you_mean<'k>(word: &str, known: impl IntoIterator<Item = &'k str> + Clone) -> String {
    if let Some(near) = nearest(word, known.clone()) {
        return format!("did you mean \"{near}\"?");
    }
    let mut all: Vec<&str> = known.into_iter().collect();
    if all.is_empty() {
        return "there is none to choose from yet".to_owned();
    }
    if all.len() <= MOST_NAMES {
        return format!("known here: {}", all.join(", "));
    }
    all.sort_by_key(|name| strsim::damerau_levenshtein(word, name));
    format!("known here, the most similar first: {} …", all[..FEW_NAMES].join(", "))
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn slips_are_recognised() {
        assert_eq!(did_you_mean("patrl", ["patrol", "owner"]), "did you mean \"patrol\"?");
        assert_eq!(did_you_mean("xyz", ["patrol", "owner"]), "known here: patrol, owner");
        let many: Vec<String> = (0..50).map(|n| format!("number-{n}")).chain(["call-office".to_owned()]).collect();
        let told = did_you_mean("office", many.iter().map(String::as_str));
        assert!(told.starts_with("known here, the most similar first: call-office, "), "{told}");
    }
}
