namespace Hormesis.Imaging.Cohorts.Brats;

/// <summary>BraTS collections, which differ in the meaning of their labels.</summary>
public enum BratsLabels
{
    /// <summary>2017 to 2021: 1 necrosis and non-enhancing core, 2 oedema, 4 enhancing tumour.</summary>
    Brats2021,

    /// <summary>Gliomas of 2023, BraTS-Africa too: 1 necrosis, 2 oedema, 3 enhancing tumour.</summary>
    Brats2023Glioma,

    /// <summary>Meningiomas of 2023: 1 non-enhancing core, 2 FLAIR hyperintensity around it, 3 enhancing
    /// tumour.</summary>
    Brats2023Meningioma,

    /// <summary>Metastases of 2023 and 2024: 1 non-enhancing core, 2 FLAIR hyperintensity around it, 3 enhancing
    /// tumour.</summary>
    Brats2023Metastases,

    /// <summary>Children's tumours of 2023: 1 non-enhancing component, 2 oedema, 3 enhancing tumour.</summary>
    Brats2023Pediatric,

    /// <summary>Gliomas after treatment, 2024: as in 2023, plus 4 resection cavity, which is not tumour.</summary>
    Brats2024Glioma,

    /// <summary>Children's tumours of 2024: 1 enhancing tumour, 2 non-enhancing tumour, 3 cystic component, 4
    /// oedema.</summary>
    Brats2024Pediatric,

    /// <summary>Metastases of 2025: as in 2023, plus 4 resection cavity, which is not tumour.</summary>
    Brats2025Metastases,
}
